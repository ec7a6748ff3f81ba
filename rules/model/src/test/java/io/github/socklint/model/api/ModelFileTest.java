// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.message.MessageId;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a user who writes a model file of his own is told. */
class ModelFileTest {
  private static final String HEAD = """
      format: 1
      library: Mine
      artifact: org.example:mine:1.0
      types:
      """;

  @Test
  void a_file_says_what_methods_do() {
    ModelFile.Content content = read(HEAD + """
                  org.example.Line:
                    resource: socket
                    event-loop: configures
                    methods:
                      new(String, int): opens socket connected
                      setUp(int): [sets linger value arg0, throws rarely]
                      hangUp: closes this
                      name: only borrows
                    constants:
                      LINGER: linger
                """);
    ApiType line = content.types().get(0);
    assertEquals(List.of("org.example:mine:1.0"), content.artifacts());
    assertEquals("org.example.Line", line.name());
    assertEquals(Optional.of("Mine"), line.library());
    assertEquals(Optional.of(ResourceKind.SOCKET), line.resource());
    assertEquals(Optional.of(EventLoop.CONFIGURES), line.eventLoop());
    assertEquals(Optional.of(SocketOption.LINGER), line.constant("LINGER"));
    assertEquals(2, line.method("setUp", "(I)V").orElseThrow().effects().size());
    assertTrue(line.method("setUp", "(J)V").isEmpty());
    assertTrue(
        line.method("name", "()Ljava/lang/String;").orElseThrow().effects().isEmpty());
    assertEquals(9, content.lines().get("org.example.Line.new(String, int)"));
  }

  @Test
  void an_unknown_verb_is_named() {
    refused(
        HEAD + """
              org.example.Line:
                methods:
                  hangUp: ends
                  drop: shuts all of this
                  pick(int): [closes this, closes arg1]
            """,
        "mine.yaml:7:19: 'ends' ends too early: expected 'process'",
        "mine.yaml:8:19: 'all' in 'shuts all of this': expected one of output, input",
        "mine.yaml:9:39: 'arg1' in 'closes arg1': expected one of this, result, arg0");
  }

  @Test
  void a_constructor_has_no_result() {
    refused(
        HEAD + """
              org.example.Line:
                methods:
                  new(Socket): result is view of arg0
            """,
        "mine.yaml:7:20: 'result' in 'result is view of arg0': expected one of this, arg0");
  }

  @Test
  void unknown_keys_options_and_kinds_are_named_with_what_is_allowed() {
    refused(
        HEAD + """
              org.example.Line:
                resource: sockets
                method: {}
                constants:
                  LINGER: lingr
            """,
        "mine.yaml:6:15: unknown resource 'sockets': expected one of socket, server-socket,"
            + " socket-channel, server-socket-channel, datagram-socket, datagram-channel, selector,"
            + " http-response, connection-pool",
        "mine.yaml:7:5: unknown key 'method' in type org.example.Line: expected one of resource,"
            + " event-loop, helper, methods, subtypes, constants",
        "mine.yaml:9:15: unknown option 'lingr': expected one of linger, abortive-close,"
            + " send-buffer, receive-buffer, receive-low-water, send-low-water, not-sent-low-water,"
            + " write-low-water, write-high-water, write-water-marks, read-timeout,"
            + " connect-timeout, blocking, other");
  }

  @Test
  void nothing_stands_twice() {
    refused(
        HEAD + """
              org.example.Line:
                methods:
                  hangUp(): closes this
                  hangUp( ): closes this
                  drop: closes this
                  drop: only borrows
              org.example.Line: {}
            """,
        "mine.yaml:8:7: 'hangUp( )' stands twice in the methods of org.example.Line: join them",
        "mine.yaml:10:7: 'drop' stands twice in the methods of org.example.Line; the first is in"
            + " line 9: join them",
        "mine.yaml:11:3: 'org.example.Line' stands twice in 'types'; the first is in line 5: join"
            + " them");
  }

  @Test
  void a_file_of_another_format_is_refused() {
    refused(
        """
        format: 2
        library: Mine
        artifact: mine
        types: {}
        """,
        "mine.yaml:1:9: format '2': this version of socklint reads format 1 only",
        "mine.yaml:3:11: artifact 'mine': expected jdk, jdk:RELEASE or group:artifact:version");
  }

  @Test
  void what_is_missing_is_told() {
    refused(
        "types: []\n",
        "mine.yaml:1:1: a model file has no 'format'; add it",
        "mine.yaml:1:1: a model file has no 'library'; add it",
        "mine.yaml:1:1: a model file has no 'artifact'; add it",
        "mine.yaml:1:8: 'types' is a sequence: expected 'key: value' lines");
    refused("", "mine.yaml:1:1: the file is empty; it begins with 'format: 1'");
  }

  @Test
  void a_signature_is_a_name_and_parameter_types() {
    refused(
        HEAD + """
              org.example.Line:
                methods:
                  <init>(int): only borrows
                  call(int...): only borrows
            """,
        "mine.yaml:7:7: '<init>(int)' is no method: expected for example connect,"
            + " connect(SocketAddress, int) or new(byte[])",
        "mine.yaml:8:7: 'call(int...)' is no method: expected for example connect,"
            + " connect(SocketAddress, int) or new(byte[])");
  }

  @Test
  void broken_yaml_is_refused_with_its_place() {
    refused("format: [1\n", "mine.yaml:2:1: not YAML: expected ',' or ']', but got <stream end>");
  }

  private static ModelFile.Content read(String text) {
    return ModelFile.read("mine.yaml", new StringReader(text));
  }

  private static void refused(String text, String... messages) {
    ApiModelException refusal = assertThrows(ApiModelException.class, () -> read(text));
    String expected =
        Stream.of(messages).map(MessageId.MODEL_MISTAKE::on).collect(Collectors.joining("\n"));
    assertEquals(expected, refusal.getMessage());
  }
}
