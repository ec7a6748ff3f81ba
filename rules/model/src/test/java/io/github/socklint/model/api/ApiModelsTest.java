// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiModelsTest {
  private static final ApiModels MODELS = ApiModels.bundled();

  @Test
  void exact_parameters_win_over_the_entry_for_all_overloads() {
    ApiType list = MODELS.type("java.util.Map").orElseThrow();
    assertEquals(
        List.of(new Effect.Keeps(Operand.arg(2))),
        list.method("replace", "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)Z")
            .orElseThrow()
            .effects());
    assertEquals(
        List.of(new Effect.Keeps(Operand.arg(1))),
        list.method("replace", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;")
            .orElseThrow()
            .effects());
  }

  @Test
  void the_jdk_is_no_library_and_is_never_relocated() {
    assertEquals(Optional.empty(), MODELS.type("java.net.Socket").orElseThrow().library());
    assertTrue(MODELS.type("org.example.shade.java.net.Socket").isEmpty());
    assertFalse(MODELS.concerns("org/example/shade/java/net/Socket"));
  }

  @Test
  void a_relocated_copy_of_a_library_is_recognised_by_its_names_end() {
    String shaded = "org.apache.storm.shade.io.netty.channel.ChannelOption";
    assertEquals(
        "io.netty.channel.ChannelOption", MODELS.type(shaded).orElseThrow().name());
    assertEquals(Optional.of(SocketOption.LINGER), MODELS.optionConstant(shaded, "SO_LINGER"));
    assertTrue(MODELS.concerns(shaded.replace('.', '/')));
    assertTrue(MODELS.type("org.example.myio.netty.channel.ChannelOption").isEmpty());
    assertFalse(MODELS.concerns("org/example/myio/netty/channel/ChannelOption"));
  }

  @Test
  void a_method_may_be_declared_by_a_users_subtype() {
    assertTrue(MODELS
        .type("com.sun.jna.Library")
        .flatMap(type -> type.method("setsockopt", "(IIILcom/sun/jna/Pointer;I)I"))
        .isPresent());
    assertTrue(MODELS.concerns("com/sun/jna/Library"));
  }

  @Test
  void constants_stand_for_options() {
    assertEquals(
        Optional.of(SocketOption.LINGER),
        MODELS.optionConstant("java.net.StandardSocketOptions", "SO_LINGER"));
    assertEquals(
        Optional.empty(), MODELS.optionConstant("java.net.StandardSocketOptions", "SO_NONE"));
  }

  @Test
  void what_opens_or_configures_is_of_concern_and_helpers_are_not() {
    assertTrue(MODELS.concerns("java/net/Socket"));
    assertTrue(MODELS.concerns("[[Ljava/net/Socket;"));
    assertTrue(MODELS.concerns("java/nio/channels/SocketChannel"));
    assertTrue(MODELS.concerns("java/lang/foreign/Linker"));
    assertFalse(MODELS.concerns("java/util/Objects"));
    assertFalse(MODELS.concerns("java/io/BufferedReader"));
    assertFalse(MODELS.concerns("java/net/URL"));
    assertFalse(MODELS.concerns("[I"));
    assertFalse(MODELS.concerns("Unpackaged"));
  }

  @Test
  void a_users_file_adds_and_wins(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, """
        format: 1
        library: Mine
        artifact: org.example:mine:1.0
        types:
          org.example.Line:
            resource: socket
          java.net.Socket:
            methods:
              close: only borrows
        """);
    ApiModels models = MODELS.with(file);
    assertTrue(models.concerns("org/example/Line"));
    assertTrue(models.concerns("shaded/org/example/Line"));
    assertEquals(
        "org.example.Line", models.type("shaded.org.example.Line").orElseThrow().name());
    ApiType socket = models.type("java.net.Socket").orElseThrow();
    assertEquals(List.of(), socket.method("close", "()V").orElseThrow().effects());
    assertEquals(
        2,
        socket
            .method("bind", "(Ljava/net/SocketAddress;)V")
            .orElseThrow()
            .effects()
            .size());
    assertFalse(MODELS.concerns("org/example/Line"), "the bundled models stay as they are");
  }

  @Test
  void a_users_file_that_is_not_there_is_named(@TempDir Path folder) {
    Path file = folder.resolve("mine.yaml");
    ApiModelException refusal = assertThrows(ApiModelException.class, () -> MODELS.with(file));
    assertEquals(
        file + ": cannot be read: java.nio.file.NoSuchFileException: " + file + " [SL201]",
        refusal.getMessage());
  }
}
