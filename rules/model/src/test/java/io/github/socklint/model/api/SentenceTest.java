// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.socklint.model.api.Effect.Leaves;
import io.github.socklint.model.api.Effect.Practice;
import io.github.socklint.model.api.Effect.Quality;
import io.github.socklint.model.api.Effect.Scope;
import io.github.socklint.model.api.Effect.Standing;
import io.github.socklint.model.api.Effect.Unit;
import io.github.socklint.model.api.Words.Misplaced;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentenceTest {
  private static final Operand ARG0 = Operand.arg(0);
  private static final Operand ARG1 = Operand.arg(1);
  private static final Operand ARG2 = Operand.arg(2);

  private static final Map<String, Effect> SENTENCES = Map.ofEntries(
      Map.entry("opens socket", new Effect.Opens(ResourceKind.SOCKET, Standing.UNCONNECTED, false)),
      Map.entry(
          "opens socket-channel accepted",
          new Effect.Opens(ResourceKind.SOCKET_CHANNEL, Standing.ACCEPTED, false)),
      Map.entry(
          "opens server-socket unconnected lazily",
          new Effect.Opens(ResourceKind.SERVER_SOCKET, Standing.UNCONNECTED, true)),
      Map.entry("closes this", new Effect.Closes(Operand.THIS)),
      Map.entry("connects this", new Effect.Connects(Operand.THIS, Optional.empty())),
      Map.entry("connects this timeout arg1", new Effect.Connects(Operand.THIS, Optional.of(ARG1))),
      Map.entry("binds this", new Effect.Binds(Operand.THIS)),
      Map.entry("shuts output of this", new Effect.ShutsOutput(Operand.THIS)),
      Map.entry("shuts input of this", new Effect.ShutsInput(Operand.THIS)),
      Map.entry(
          "sets option arg0 to arg1 for accepted as configuration",
          new Effect.SetsNamed(ARG0, ARG1, Operand.THIS, Scope.ACCEPTED, true)),
      Map.entry(
          "sets native option of arg0 level arg1 name arg2 value arg0",
          new Effect.SetsNative(ARG0, ARG1, ARG2, ARG0)),
      Map.entry("points to arg0", new Effect.PointsTo(ARG0)),
      Map.entry("names native option level arg0 name arg1", new Effect.NamesNative(ARG0, ARG1)),
      Map.entry(
          "hands over arg1 as http-response",
          new Effect.HandsOver(ARG1, ResourceKind.HTTP_RESPONSE)),
      Map.entry("reads this", new Effect.Reads(Operand.THIS)),
      Map.entry("receives this", new Effect.Receives(Operand.THIS)),
      Map.entry("consumes arg0", new Effect.Consumes(ARG0)),
      Map.entry("writes this", new Effect.Writes(Operand.THIS)),
      Map.entry("this is view of arg0", new Effect.IsViewOf(Operand.THIS, ARG0)),
      Map.entry(
          "result is layer over arg0 autoclose arg1",
          new Effect.IsLayerOver(Operand.RESULT, ARG0, Optional.of(ARG1))),
      Map.entry("result is this", new Effect.Is(Operand.RESULT, Operand.THIS)),
      Map.entry("takes arg0", new Effect.Takes(ARG0)),
      Map.entry("keeps arg0", new Effect.Keeps(ARG0)),
      Map.entry("runs arg0", new Effect.Runs(ARG0)),
      Map.entry("returns result of arg0", new Effect.ReturnsResultOf(ARG0)),
      Map.entry("schedules arg0 or rejects", new Effect.Schedules(ARG0, true)),
      Map.entry("registers this with arg0", new Effect.Registers(Operand.THIS, ARG0)),
      Map.entry("cancels this", new Effect.Cancels(Operand.THIS)),
      Map.entry("result tells arg0 is non-null", new Effect.Tells(ARG0, Quality.NON_NULL)),
      Map.entry("result may be null", new Effect.ResultNullness(true)),
      Map.entry("result is never null", new Effect.ResultNullness(false)),
      Map.entry("throws rarely", new Effect.Throwing(Practice.RARELY)),
      Map.entry(
          "leaves this open-if-unresolved when it throws",
          new Effect.OnThrow(Operand.THIS, Leaves.OPEN_IF_UNRESOLVED)),
      Map.entry("heeds watermarks", new Effect.HeedsWatermarks()),
      Map.entry("waits for readiness", new Effect.WaitsForReadiness()),
      Map.entry("acquires lock", new Effect.Locks(true)),
      Map.entry("resolves", new Effect.Resolves()),
      Map.entry("converts to millis", new Effect.Converts(Unit.MILLIS)),
      Map.entry("ends process", new Effect.EndsProcess()),
      Map.entry("logs", new Effect.Logs()));

  @Test
  void each_sentence_has_its_effect() throws Misplaced {
    for (Map.Entry<String, Effect> entry : SENTENCES.entrySet()) {
      assertEquals(Optional.of(entry.getValue()), read(entry.getKey()), entry.getKey());
    }
  }

  @Test
  void every_effect_can_be_written() {
    assertEquals(
        Stream.of(Effect.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .filter(name -> !name.equals("Sets"))
            .collect(Collectors.toSet()),
        SENTENCES.values().stream()
            .map(effect -> effect.getClass().getSimpleName())
            .collect(Collectors.toSet()));
  }

  @Test
  void linger_is_in_seconds_unless_said_otherwise() throws Misplaced {
    assertEquals(
        Optional.of(sets(SocketOption.LINGER, Optional.of(ARG0), Unit.SECONDS, Scope.OWN, false)),
        read("sets linger on arg0 value arg1"));
    assertEquals(
        Optional.of(sets(SocketOption.LINGER, Optional.empty(), Unit.MILLIS, Scope.ACCEPTED, true)),
        read("sets linger value arg1 in millis for accepted as configuration"));
    assertEquals(
        Optional.of(sets(SocketOption.LINGER, Optional.empty(), Unit.NONE, Scope.OWN, false)),
        read("sets linger value arg1 in its own unit"));
  }

  @Test
  void timeouts_are_in_milliseconds_and_sizes_have_no_unit() throws Misplaced {
    assertEquals(
        Optional.of(
            sets(SocketOption.READ_TIMEOUT, Optional.empty(), Unit.MILLIS, Scope.OWN, false)),
        read("sets read-timeout value arg1"));
    assertEquals(
        Optional.of(sets(SocketOption.SEND_BUFFER, Optional.empty(), Unit.NONE, Scope.OWN, false)),
        read("sets send-buffer value arg1"));
  }

  @Test
  void a_method_that_only_borrows_has_no_effect() throws Misplaced {
    assertEquals(Optional.empty(), read("only borrows"));
  }

  @Test
  void a_wrong_word_is_named_with_its_place() {
    refused(
        "shuts both of this", 6, "'both' in 'shuts both of this': expected one of output, input");
    refused(
        "closes arg3", 7, "'arg3' in 'closes arg3': expected one of this, result, arg0 to arg2");
    refused("closes", 6, "'closes' ends too early: expected one of this, result, arg0 to arg2");
    refused("closes this now", 12, "'now' in 'closes this now': expected the end of the sentence");
    refused("heeds marks", 6, "'marks' in 'heeds marks': expected 'watermarks'");
    refused(
        "result is good",
        10,
        "'good' in 'result is good': expected 'is view of', 'is layer over', 'is OPERAND', 'tells',"
            + " 'may be null' or 'is never null'");
  }

  private static Optional<Effect> read(String sentence) throws Misplaced {
    return Sentence.read(sentence, new Signature("m", Optional.of(List.of("A", "B", "C"))));
  }

  private static Effect sets(
      SocketOption option, Optional<Operand> on, Unit unit, Scope scope, boolean configuration) {
    return new Effect.Sets(
        option,
        Operand.THIS,
        on,
        Optional.of(ARG1),
        Optional.empty(),
        Optional.empty(),
        unit,
        scope,
        configuration);
  }

  private static void refused(String sentence, int offset, String message) {
    Misplaced misplaced = assertThrows(Misplaced.class, () -> read(sentence));
    assertEquals(message, misplaced.getMessage());
    assertEquals(offset, misplaced.offset);
  }
}
