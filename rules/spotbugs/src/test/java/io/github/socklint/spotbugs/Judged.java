// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import io.github.socklint.fixtures.FixtureCheck;
import io.github.socklint.fixtures.FixtureCompiler;
import io.github.socklint.fixtures.FixtureProgram;
import io.github.socklint.fixtures.FrontEnd;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compiles a fixture program, lets SpotBugs judge its class files and compares. */
final class Judged {
  private static final Map<String, Rule> BY_TYPE = Catalogue.bundled().rules().stream()
      .collect(Collectors.toMap(Rule::spotBugsType, Function.identity()));

  private Judged() {}

  /** Fails unless exactly what the fixtures say is reported. */
  static void assertAsExpected(FixtureProgram program, Path folder) throws IOException {
    FixtureCompiler.Compiled compiled = FixtureCompiler.compile(program, folder);
    List<Finding> reported = new SpotBugs()
        .auxiliary(compiled.libraries()).analyse(compiled.classes()).stream()
            .map(Judged::finding)
            .toList();
    assertEquals("", FixtureCheck.differences(program, reported, FrontEnd.SPOTBUGS));
  }

  /** A bug as the finding that it was, as far as fixtures ask. */
  private static Finding finding(BugInstance bug) {
    SourceLineAnnotation at = bug.getPrimarySourceLineAnnotation();
    Place place = new Place(
        "",
        at.getClassName(),
        bug.getPrimaryMethod().getMethodName(),
        bug.getPrimaryMethod().getMethodSignature(),
        at.getSourcePath(),
        OptionalInt.of(at.getStartLine()));
    return new Finding(
        BY_TYPE.get(bug.getType()).id(),
        level(bug.getPriority()),
        Confidence.HIGH,
        place,
        bug.getMessageWithoutPrefix(),
        List.of(),
        bug.getInstanceHash());
  }

  private static Level level(int priority) {
    return switch (priority) {
      case Priorities.HIGH_PRIORITY -> Level.ERROR;
      case Priorities.NORMAL_PRIORITY -> Level.WARNING;
      default -> Level.NOTE;
    };
  }
}
