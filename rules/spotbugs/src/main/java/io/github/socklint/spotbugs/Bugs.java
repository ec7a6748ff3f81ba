// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Detector2;
import edu.umd.cs.findbugs.FieldAnnotation;
import edu.umd.cs.findbugs.MethodAnnotation;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.StringAnnotation;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.ClassShape.FieldShape;
import io.github.socklint.engine.program.Program;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Catalogue;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Findings as SpotBugs has them: class, method and field for filters and
 * {@code @SuppressFBWarnings}, the sentence that messages.xml shows, the line, and the path.
 */
final class Bugs {
  /** Findings name the field that they are about in their sentence, and nowhere else. */
  private static final Pattern FIELD = Pattern.compile("\\bfield ([\\p{L}_$][\\p{L}\\p{N}_$]*)");

  private static final int UNKNOWN = -1;

  private final Detector2 detector;
  private final Program program;
  private final WrittenMethods written;

  Bugs(Detector2 detector, Program program) {
    this.detector = detector;
    this.program = program;
    this.written = new WrittenMethods(program);
  }

  BugInstance of(Finding finding) {
    Place place = finding.place();
    String type = Catalogue.bundled().rule(finding.ruleId()).spotBugsType();
    BugInstance bug = new BugInstance(detector, type, Priority.of(finding))
        .addClass(place.className())
        .addMethod(method(place))
        .addString(finding.message())
        .describe(StringAnnotation.STRING_MESSAGE);
    field(finding).ifPresent(bug::addField);
    bug.addSourceLine(line(place));
    int number = 0;
    for (Step step : finding.steps()) {
      number++;
      bug.addSourceLine(line(step.place())).describe(role(number, step));
    }
    // For SpotBugs' baselines: its own hash is made of messages too, which may name lines.
    bug.setInstanceHash(finding.fingerprint());
    return bug;
  }

  /**
   * SpotBugs shows the text that belongs to the role and, where it knows none, the role itself with
   * the line behind it. So the role is what happens there. Spaced, since spotbugs-maven-plugin puts
   * all lines one behind the other.
   */
  private static String role(int number, Step step) {
    // Braces would be placeholders.
    String what = step.message().replace('{', '(').replace('}', ')');
    return " " + number + ". " + what + ":";
  }

  private static SourceLineAnnotation line(Place place) {
    String file = place.sourceFile().substring(place.sourceFile().lastIndexOf('/') + 1);
    int line = place.line().orElse(UNKNOWN);
    return new SourceLineAnnotation(place.className(), file, line, line, UNKNOWN, UNKNOWN);
  }

  private MethodAnnotation method(Place place) {
    MethodId method = written.at(place);
    boolean isStatic = program
        .shape(method.owner())
        .flatMap(shape -> shape.method(method.name(), method.descriptor()))
        .filter(m -> Modifier.isStatic(m.access()))
        .isPresent();
    return MethodAnnotation.fromForeignMethod(
        method.owner(), method.name(), method.descriptor(), isStatic);
  }

  private Optional<FieldAnnotation> field(Finding finding) {
    String owner = finding.place().className();
    Matcher named = FIELD.matcher(finding.message());
    Optional<ClassShape> shape = named.find() ? program.shape(owner) : Optional.empty();
    return shape
        .flatMap(s -> s.fields().stream()
            .filter(field -> field.name().equals(named.group(1)))
            .findFirst())
        .map(field -> annotation(owner, field));
  }

  private static FieldAnnotation annotation(String owner, FieldShape field) {
    return new FieldAnnotation(
        owner, field.name(), field.descriptor(), Modifier.isStatic(field.access()));
  }
}
