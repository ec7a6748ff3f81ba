// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.interp.Names;
import io.github.socklint.engine.interp.NativeOptions;
import io.github.socklint.model.api.Effect.Scope;
import io.github.socklint.model.api.Effect.Unit;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * linger-zero, linger-long-close, linger-unit, and the switched-off value of option-ineffective.
 */
public final class LingerCheck extends Check {
  /** What became of a zero linger. */
  private record ZeroSite(
      boolean closedAtOnce, boolean givingUp, boolean written, boolean merged) {}

  private final Map<Integer, ZeroSite> zeroSites = new TreeMap<>();
  private final Map<Integer, Integer> pendingLineOf = new TreeMap<>();
  private final TreeSet<Integer> closedAtOnce = new TreeSet<>();
  private final TreeSet<Integer> closedByOtherName = new TreeSet<>();
  private final TreeSet<Integer> keptOpen = new TreeSet<>();
  private Obj lastTarget;

  /** A check with these tools. */
  public LingerCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void option(OptionSet set, State s) {
    if (set.option() != SocketOption.LINGER) {
      return;
    }
    Value value = set.value().orElse(Value.Sym.ANYTHING);
    if (set.on().isPresent() && set.on().get().isZero()) {
      if (value.lowest() > 0) {
        offWithTime(set, value);
      }
      return;
    }
    boolean certainlyOn = set.on().isEmpty() || set.on().get().isNonZero();
    if (value.highest() < 0 && isNumber(value)) {
      // Options without a switch are off when negative; where there is one, option-invalid speaks.
      return;
    }
    if (isMisunderstood(set, value)) {
      unit(set, s, value);
    } else if (value.isZero()) {
      zero(set, s, certainlyOn);
    } else if (value.number().isPresent()) {
      constant(set, s, value.number().getAsLong());
    } else if (!isOfTheCaller(value) && set.unit() == Unit.SECONDS) {
      configured(set, s, value, certainlyOn);
    }
  }

  private void offWithTime(OptionSet set, Value value) {
    report(
        "option-ineffective",
        Level.WARNING,
        set.line(),
        "linger off",
        "Linger is switched off here: the "
            + value.number().stream().mapToObj(n -> n + " ").findFirst().orElse("")
            + "seconds beside it are ignored.",
        steps(set.target(), set.line(), Step.Kind.CONFIGURED, "linger is off, its time ignored"));
  }

  private static boolean isNumber(Value v) {
    return v.number().isPresent() || v instanceof Value.Sym;
  }

  /** What a parameter says is judged where it is given. */
  private static boolean isOfTheCaller(Value v) {
    return v.from() instanceof Origin.Configured c && c.name().equals("parameter");
  }

  @Override
  public void nativeOption(int line, Value level, Value name, List<Value> words, State s) {
    boolean linger =
        NativeOptions.option(level.number(), name.number()).orElse(null) == SocketOption.LINGER;
    if (linger && words.size() == 2) {
      option(
          new OptionSet(
              line,
              SocketOption.LINGER,
              null,
              Optional.of(words.get(0)),
              Optional.of(words.get(1)),
              List.of(),
              Unit.SECONDS,
              Scope.OWN,
              false,
              false,
              method()),
          s);
    }
  }

  private static boolean isMisunderstood(OptionSet set, Value v) {
    if (set.unit() == Unit.MILLIS) {
      return v.from() instanceof Origin.Time t && t.unit() == Unit.SECONDS
          || v.from() instanceof Origin.Configured c && Names.saysSeconds(c.name());
    }
    return set.unit() == Unit.SECONDS && (isMillis(v) || isAbsurd(v));
  }

  private static boolean isMillis(Value v) {
    Origin from = v.from();
    if (from instanceof Origin.Time t) {
      return t.unit() == Unit.MILLIS;
    }
    return from instanceof Origin.Configured c && Names.saysMillis(c.name());
  }

  private static boolean isAbsurd(Value v) {
    return v.number().isPresent() && v.number().getAsLong() >= 1000;
  }

  private void unit(OptionSet set, State s, Value value) {
    if (set.unit() == Unit.MILLIS) {
      report(
          "linger-unit",
          Level.ERROR,
          confidence(s),
          set.line(),
          "linger",
          "The value is in seconds; this setter takes milliseconds: the linger is a thousand times too"
              + " short.",
          steps(
              set.target(), set.line(), Step.Kind.CONFIGURED, "seconds are taken as milliseconds"));
      return;
    }
    String what = value.number().isPresent()
        ? value.number().getAsLong() + " seconds are " + hours(value.number().getAsLong())
        : "The value is in milliseconds";
    report(
        "linger-unit",
        Level.ERROR,
        confidence(s),
        set.line(),
        "linger",
        what
            + "; the linger time is taken in seconds: a close may block a thousand times too long.",
        steps(set.target(), set.line(), Step.Kind.CONFIGURED, "milliseconds are taken as seconds"));
  }

  private static String hours(long seconds) {
    return seconds >= 7200
        ? seconds / 3600 + " hours"
        : seconds >= 120 ? seconds / 60 + " minutes" : seconds + " seconds";
  }

  private void constant(OptionSet set, State s, long seconds) {
    if (set.unit() != Unit.SECONDS) {
      return;
    }
    if (seconds > tools.sink().settings().longLingerSeconds()) {
      report(
          "linger-long-close",
          Level.WARNING,
          confidence(s),
          set.line(),
          "linger",
          "A close may block for " + seconds + " seconds when the peer does not read.",
          steps(
              set.target(),
              set.line(),
              Step.Kind.CONFIGURED,
              "linger is set to " + seconds + " seconds"));
    }
  }

  private void configured(OptionSet set, State s, Value value, boolean certainlyOn) {
    boolean zeroPossible = value.lowest() <= 0 && value.highest() >= 0 && !value.isNonZero();
    Long byDefault = value.from() instanceof Origin.Configured c ? c.byDefault() : null;
    if (certainlyOn && zeroPossible) {
      boolean zeroByDefault = byDefault != null && byDefault == 0;
      report(
          "linger-zero",
          zeroByDefault ? Level.WARNING : Level.NOTE,
          confidence(s),
          set.line(),
          "linger",
          zeroByDefault
              ? "The linger time comes from configuration and is 0 by default: every close then resets"
                  + " the connection and drops unsent data."
              : "The linger time comes from outside; 0 is let through, and makes every close a reset.",
          steps(set.target(), set.line(), Step.Kind.CONFIGURED, "linger is set from outside"));
    } else if (value.highest() > bound()) {
      boolean longByDefault = byDefault != null && byDefault > bound();
      report(
          "linger-long-close",
          longByDefault ? Level.WARNING : Level.NOTE,
          confidence(s),
          set.line(),
          "linger",
          longByDefault
              ? "The linger time comes from configuration and is "
                  + byDefault
                  + " s by default: a close may block that long."
              : "The linger time comes from outside and nothing bounds it: a close may block that long.",
          steps(set.target(), set.line(), Step.Kind.CONFIGURED, "linger is set from outside"));
    }
  }

  private int bound() {
    return tools.sink().settings().longLingerSeconds();
  }

  private void zero(OptionSet set, State s, boolean certainlyOn) {
    if (!certainlyOn) {
      report(
          "linger-zero",
          Level.NOTE,
          confidence(s),
          set.line(),
          "linger",
          "Where this flag is true, linger is on with 0 and every close resets the connection.",
          steps(
              set.target(), set.line(), Step.Kind.CONFIGURED, "zero linger, if the flag is true"));
      return;
    }
    Obj target = set.target();
    boolean written = target != null && target.is(Mark.WRITTEN);
    boolean givingUp = s.is(PathMark.GIVING_UP) || Names.saysForce(method().name());
    ZeroSite now = new ZeroSite(false, givingUp, written, s.is(PathMark.MERGED));
    zeroSites.merge(
        set.line(),
        now,
        (a, b) -> new ZeroSite(
            false,
            a.givingUp() && b.givingUp(),
            a.written() || b.written(),
            a.merged() && b.merged()));
    if (target != null) {
      pendingLineOf.put(target.id(), set.line());
      lastTarget = target;
    } else {
      keptOpen.add(set.line());
    }
    if (set.configuration()) {
      keptOpen.add(set.line());
    }
  }

  @Override
  public void closing(Obj o, State s, int line) {
    Integer site = pendingLineOf.get(o.id());
    if (site != null && o.is(Mark.ABORT_PENDING)) {
      closedAtOnce.add(site);
    }
    if (s.is(PathMark.GIVING_UP)) {
      // An abort that closes by another name: the channel of the key, the socket of the channel.
      for (Obj pending : s.objects()) {
        if (pending.is(Mark.ABORT_PENDING) && pendingLineOf.containsKey(pending.id())) {
          closedByOtherName.add(pendingLineOf.get(pending.id()));
        }
      }
    }
  }

  @Override
  public void ends(FlowGraph graph, List<Exit> exits) {
    for (Exit exit : exits) {
      for (Obj o : exit.state().objects()) {
        boolean open = o.is(Mark.ABORT_PENDING) && o.life() != Life.CLOSED;
        if (open && pendingLineOf.containsKey(o.id())) {
          keptOpen.add(pendingLineOf.get(o.id()));
        }
      }
    }
    zeroSites.forEach(this::judge);
  }

  private void judge(int line, ZeroSite site) {
    boolean atOnce =
        closedByOtherName.contains(line) || closedAtOnce.contains(line) && !keptOpen.contains(line);
    boolean abort = atOnce && site.givingUp();
    Level level = abort
        ? Level.NOTE
        : site.written() && atOnce ? Level.ERROR : site.written() ? Level.ERROR : Level.WARNING;
    String message = abort
        ? "A deliberate abort: the close that follows resets the connection and drops unsent data."
        : site.written()
            ? "Linger is on with 0 after data was written: the close resets the connection and what"
                + " is still unsent is lost."
            : "Linger is on with 0: every close resets the connection and drops unsent data.";
    report(
        "linger-zero",
        level,
        line,
        "linger",
        message,
        steps(
            atOnce ? null : lastTarget,
            line,
            Step.Kind.CONFIGURED,
            abort ? "zero linger just before the close" : "linger is set to zero"));
  }
}
