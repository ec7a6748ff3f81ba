// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.load.Load;
import io.github.socklint.confirm.load.peer.Side;
import io.github.socklint.run.UsageException;
import io.github.socklint.run.load.LoadSettings.Limits;
import io.github.socklint.run.load.LoadSettings.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadPlanningTest {
  private static final Limits LIMITS = new Limits(10, 5, 60, 2000);

  @TempDir
  Path folder;

  private Load load(Target target, Limits limits, String mix, String send) {
    return new LoadPlanning(new LoadSettings(
            target,
            limits,
            Optional.of(7L),
            Optional.ofNullable(mix),
            Optional.ofNullable(send),
            folder,
            name -> "--" + name))
        .load();
  }

  private static Target connect(String address) {
    return new Target(Optional.of(address), Optional.empty(), false);
  }

  private static Target listen(String address) {
    return new Target(Optional.empty(), Optional.of(address), false);
  }

  private void assertRefused(
      String message, Target target, Limits limits, String mix, String send) {
    assertEquals(
        message,
        assertThrows(UsageException.class, () -> load(target, limits, mix, send))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:80", "localhost:80", "[::1]:80", "127.9.9.9:80"})
  void aServerOnThisMachineIsPutUnderLoad(String address) {
    Load load = load(connect(address), LIMITS, null, null);
    assertEquals(Side.CLIENT, load.side());
    assertEquals(80, load.address().getPort());
    assertEquals(7, load.deal().seed());
  }

  @Test
  void aPortAloneIsListenedOnWhereOnlyThisMachineComes() {
    Load load = load(listen("0"), LIMITS, null, null);
    assertEquals(Side.SERVER, load.side());
    assertEquals("127.0.0.1:0", Addresses.text(load.address()));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1:80, 192.0.2.1",
    "0.0.0.0:80, 0.0.0.0",
    "[2001:db8::1]:80, 2001:db8:0:0:0:0:0:1"
  })
  void otherMachinesAreSparedUnlessTheUserSaysOtherwise(String address, String beyond) {
    assertRefused(
        "--connect is '" + address + "', and " + beyond
            + " is beyond loopback; hostile peers are for programs of your own:"
            + " --beyond-loopback lets them go there [SL122]",
        connect(address),
        LIMITS,
        null,
        null);
    Target allowed = new Target(Optional.of(address), Optional.empty(), true);
    assertEquals(80, load(allowed, LIMITS, null, null).address().getPort());
  }

  @Test
  void toListenForOtherMachinesIsBeyondLoopbackToo() {
    UsageException refused =
        assertThrows(UsageException.class, () -> load(listen("0.0.0.0:0"), LIMITS, null, null));
    assertTrue(refused.getMessage().endsWith("[SL122]"), refused::getMessage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80 | HOST:PORT, for example 127.0.0.1:8080 or [::1]:8080",
        ":80 | HOST:PORT, for example 127.0.0.1:8080 or [::1]:8080",
        "localhost:0 | an address with a port from 1 to 65535",
        "localhost:65536 | an address with a port from 1 to 65535",
        "localhost:http | an address with a port from 1 to 65535",
      })
  void anAddressOfAnotherFormIsTold(String address, String allowed) {
    assertRefused(
        "--connect is '" + address + "'; it can be " + allowed + " [SL121]",
        connect(address),
        LIMITS,
        null,
        null);
  }

  @Test
  void justOneOfConnectAndListenIsGiven() {
    String message = "just one of --connect HOST:PORT (a server under test) and --listen PORT (a"
        + " client under test) must be given [SL121]";
    Optional<String> address = Optional.of("127.0.0.1:80");
    assertRefused(message, new Target(address, address, false), LIMITS, null, null);
    assertRefused(
        message, new Target(Optional.empty(), Optional.empty(), false), LIMITS, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, --connections is 0",
    "1, -5, 1, 1, --at-once is -5",
    "1, 1, 0, 1, --seconds is 0",
    "1, 1, 1, 0, --hold-millis is 0"
  })
  void boundsAreAtLeastOne(int connections, int atOnce, int seconds, int hold, String start) {
    Limits limits = new Limits(connections, atOnce, seconds, hold);
    assertRefused(start + "; it can be 1 or more [SL121]", connect("[::1]:1"), limits, null, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "half-close=3,reset | half-close=3,reset=1",
        "silent=0, slow-reader=2 | slow-reader=2",
      })
  void aMixIsReadByWeights(String mix, String read) {
    assertEquals(read, load(connect("[::1]:1"), LIMITS, mix, null).deal().mix().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slow | no peer 'slow'; there are well-behaved, half-close, silent, slow-reader, no-reader,"
            + " reset, idle-then-close, oversized-burst",
        "reset=many | the weight is 'many'; it can be 0 to 1000000",
        "reset=-1 | the weight is '-1'; it can be 0 to 1000000",
        "reset=0,silent=0 | all weights are 0; one must be 1 or more",
        "reset,reset=2 | reset stands there twice",
      })
  void aWrongMixIsTold(String mix, String message) {
    assertRefused("--mix: " + message + " [SL121]", connect("[::1]:1"), LIMITS, mix, null);
  }

  @Test
  void theMessageIsATextWithEscapesOrAFile() throws IOException {
    Files.write(folder.resolve("m"), new byte[] {1, 2, 3, '\\', 'n'});
    assertEquals(6, length("PING\\r\\n"));
    assertEquals(4, length("\\\\\\tü"));
    assertEquals(5, length("@m"));
  }

  private int length(String send) {
    return load(connect("[::1]:1"), LIMITS, null, send)
        .deal()
        .message()
        .orElseThrow()
        .length();
  }

  @Test
  void aWrongMessageIsTold() {
    assertRefused(
        "--send has '\\x'; it can have \\r, \\n, \\t and \\\\ [SL121]",
        connect("[::1]:1"),
        LIMITS,
        null,
        "\\x41");
    assertRefused(
        "--send has 0 bytes; it can have 1 to 1048576 [SL121]",
        connect("[::1]:1"),
        LIMITS,
        null,
        "");
    UsageException missing = assertThrows(
        UsageException.class, () -> load(connect("[::1]:1"), LIMITS, null, "@missing"));
    assertTrue(missing.getMessage().startsWith("--send: cannot read the file: "));
  }

  @Test
  void tooFewDescriptorsAreToldBeforeTheStart() {
    assertEquals(
        "--at-once is 1000, and this process may open 874 connections (its limit is 1024"
            + " descriptors); raise the limit with 'ulimit -n 1150', for the program under test,"
            + " too, or ask for less at once [SL123]",
        assertThrows(UsageException.class, () -> Descriptors.require(1000, "--at-once", 1024, 50))
            .getMessage());
    Descriptors.require(874, "--at-once", 1024, 50);
  }
}
