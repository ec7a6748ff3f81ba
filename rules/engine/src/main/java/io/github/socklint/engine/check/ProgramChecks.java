// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.Program;
import io.github.socklint.engine.types.Types;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * What can only be judged when every method was seen: socket-field-never-closed,
 * watermark-unheeded, and what others withheld until then.
 */
public final class ProgramChecks {
  private final Program program;
  private final Types types;
  private final ProgramFacts facts;
  private final Sink sink;

  /** Judges these facts. */
  public ProgramChecks(Program program, Types types, ProgramFacts facts, Sink sink) {
    this.program = program;
    this.types = types;
    this.facts = facts;
    this.sink = sink;
  }

  /** Adds the findings. */
  public void judge() {
    for (String field : facts.openedFields()) {
      String owner = field.substring(0, field.lastIndexOf('.'));
      if (program.isJudged(owner) && !facts.isSeenTo(field) && isKnownWhole(owner)) {
        List<ProgramFacts.MarkSite> shut = facts.shutIn(field);
        if (shut.isEmpty()) {
          facts.openedInto(field).stream()
              .filter(o -> !o.dormant() || facts.isConnected(field))
              .forEach(o -> neverClosed(field, o));
        } else {
          shut.forEach(at -> halfClosed(field, at));
        }
      }
    }
    facts.overwritten().stream()
        .filter(o -> o.certain() || isOpenedByConstructor(o))
        .forEach(o -> sink.add(o.draft()));
    facts.incomplete().stream()
        .filter(o -> facts.openedInto(o.field()).isEmpty() || facts.isSeenTo(o.field()))
        .forEach(o -> sink.add(o.draft()));
    facts.raisedTooEarly().forEach(sink::add);
    facts.lateBuffers().forEach(sink::add);
    if (!program.heedsWatermarks()) {
      facts.markSites().forEach(this::unheeded);
    }
  }

  private boolean isOpenedByConstructor(ProgramFacts.AboutField assigned) {
    return facts.openedInto(assigned.field()).stream()
        .anyMatch(o -> (o.method().isConstructor() || o.method().name().equals("<clinit>"))
            && !o.origin().equals(assigned.draft().method())
            && !areSiblings(
                assigned.field(), o.method().owner(), assigned.draft().method().owner()));
  }

  /** Whether both inherit the field and no object has both: what one opens the other never has. */
  private boolean areSiblings(String field, String one, String other) {
    String owner = field.substring(0, field.lastIndexOf('.'));
    return types.isSubtype(one, owner)
        && types.isSubtype(other, owner)
        && !types.isSubtype(one, other)
        && !types.isSubtype(other, one);
  }

  /** Whether all superclasses are at hand: an unknown one might do the closing. */
  private boolean isKnownWhole(String type) {
    String at = type;
    for (int i = 0; i < 64; i++) {
      ClassShape shape = program.shape(at).orElse(null);
      if (shape == null) {
        return false;
      }
      if (shape.superName().isEmpty()) {
        return at.equals("java.lang.Object");
      }
      at = shape.superName().get();
    }
    return false;
  }

  private void neverClosed(String field, ProgramFacts.Opened o) {
    String simple = field.substring(field.lastIndexOf('.') + 1);
    List<Trail> steps = new ArrayList<>(o.steps());
    sink.add(new Sink.Draft(
        "socket-field-never-closed",
        Level.WARNING,
        Confidence.HIGH,
        o.method(),
        o.line(),
        simple,
        "The "
            + o.kind().displayName()
            + " is kept in the field "
            + simple
            + ", and no method closes that field.",
        steps));
  }

  private void halfClosed(String field, ProgramFacts.MarkSite site) {
    String simple = field.substring(field.lastIndexOf('.') + 1);
    sink.add(new Sink.Draft(
        "half-close-unfinished",
        Level.WARNING,
        Confidence.HIGH,
        site.method(),
        site.line(),
        simple,
        "The socket in the field " + simple + " is shut down for output here and never closed.",
        List.of(Trail.add(
            null, site.method(), site.line(), Step.Kind.CONFIGURED, "the output is shut down"))));
  }

  private void unheeded(ProgramFacts.MarkSite site) {
    sink.add(new Sink.Draft(
        "watermark-unheeded",
        Level.WARNING,
        Confidence.MEDIUM,
        site.method(),
        site.line(),
        "watermarks",
        "Watermarks are set, and no code in the program asks whether the channel is writable: the"
            + " queue grows past them.",
        List.of(Trail.add(
            null, site.method(), site.line(), Step.Kind.CONFIGURED, "the marks are set"))));
  }
}
