// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.model.api.Effect.Scope;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * option-ineffective: the right option for the wrong socket or for one that is closed, and a time
 * for a linger that is off.
 */
public final class OptionIneffectiveCheck extends Check {
  private static final Set<SocketOption> FOR_CONNECTIONS = EnumSet.of(
      SocketOption.LINGER,
      SocketOption.SEND_BUFFER,
      SocketOption.WRITE_HIGH_WATER,
      SocketOption.WRITE_LOW_WATER,
      SocketOption.WRITE_WATER_MARKS);

  private record Call(int line, SocketOption option) {}

  private record Setting(OptionSet set, State state) {}

  private final Map<Call, Setting> afterClose = new LinkedHashMap<>();
  private final Set<Call> whileOpen = new HashSet<>();

  /** A check with these tools. */
  public OptionIneffectiveCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void option(OptionSet set, State s) {
    if (isOffWithTime(set)) {
      offWithTime(set);
    }
    if (OptionInvalidCheck.refusal(set).isPresent()) {
      return;
    }
    if (set.scope() == Scope.LISTENING && FOR_CONNECTIONS.contains(set.option())) {
      tell(
          set,
          s,
          "scope",
          "Set for the listening socket, where it has no effect: accepted connections take it from"
              + " childOption.",
          steps(null, set.line(), Step.Kind.CONFIGURED, "set for the listening socket"));
    } else if (!s.is(PathMark.IMPROBABLE)) {
      Call call = new Call(set.line(), set.option());
      if (isClosed(set)) {
        afterClose.putIfAbsent(call, new Setting(set, s));
      } else {
        whileOpen.add(call);
      }
    }
  }

  /** A callee may close on one way out: only what no path finds open is surely in vain. */
  @Override
  public void ends(FlowGraph graph, List<Exit> exits) {
    afterClose.forEach((call, setting) -> {
      if (!whileOpen.contains(call)) {
        Obj target = setting.set().target();
        String name = target.kind() == null ? "socket" : target.kind().displayName();
        tell(
            setting.set(),
            setting.state(),
            "closed",
            "The " + name + " is closed already: the option has no effect.",
            steps(target, call.line(), Step.Kind.CONFIGURED, "set after close"));
      }
    });
  }

  @Override
  public void nativeOption(NativeOption set, State s) {
    LingerWatch.ofNative(set, method()).ifPresent(linger -> option(linger, s));
  }

  /** Whether linger is switched off here, with a time beside it. */
  private static boolean isOffWithTime(OptionSet set) {
    return set.option() == SocketOption.LINGER
        && set.on().isPresent()
        && set.on().get().isZero()
        && set.value().map(v -> v.lowest() > 0).orElse(false);
  }

  private void offWithTime(OptionSet set) {
    String seconds = set.value().orElseThrow().number().stream()
        .mapToObj(n -> n + " ")
        .findFirst()
        .orElse("");
    report(
        "option-ineffective",
        Level.WARNING,
        set.line(),
        "linger off",
        "Linger is switched off here: the " + seconds + "seconds beside it are ignored.",
        steps(set.target(), set.line(), Step.Kind.CONFIGURED, "linger is off, its time ignored"));
  }

  private static boolean isClosed(OptionSet set) {
    Obj target = set.target();
    return target != null
        && target.life() == Life.CLOSED
        && !target.is(Mark.TOLD_CLOSED)
        && set.option() != SocketOption.OTHER
        && set.option() != SocketOption.BLOCKING;
  }

  private void tell(OptionSet set, State s, String why, String message, List<Trail> steps) {
    report(
        "option-ineffective",
        Level.WARNING,
        confidence(s),
        set.line(),
        set.option().id() + " " + why,
        message,
        steps);
  }
}
