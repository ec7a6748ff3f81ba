// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector2;
import edu.umd.cs.findbugs.ba.AnalysisContext;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import edu.umd.cs.findbugs.classfile.Global;
import io.github.socklint.bytecode.ClassPathProgram;
import io.github.socklint.bytecode.ModelInterests;
import io.github.socklint.engine.Analysis;
import io.github.socklint.engine.Engine;
import io.github.socklint.engine.program.Program.Problem;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.finding.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one detector: all rules share one analysis of the whole program. It notes which classes
 * SpotBugs shows it, and judges them together when it has seen the last one.
 *
 * <p>It reads class files itself, from the paths that SpotBugs reads. SpotBugs' own parsed form
 * would have to be made for every class; the engine wants the code of a few per cent of them.
 */
public final class SocketDetector implements Detector2 {
  /** A module has no code. */
  private static final String MODULE = "module-info";

  private final BugReporter bugReporter;
  private final Set<String> shown = new TreeSet<>();

  /** Called by SpotBugs. */
  public SocketDetector(BugReporter bugReporter) {
    this.bugReporter = bugReporter;
  }

  @Override
  public String getDetectorClassName() {
    return SocketDetector.class.getName();
  }

  @Override
  public void visitClass(ClassDescriptor classDescriptor) {
    shown.add(classDescriptor.getDottedClassName());
  }

  /** A fault of socklint is told like any other error of the analysis; SpotBugs goes on. */
  @Override
  public void finishPass() {
    try {
      judge();
    } catch (IOException | RuntimeException e) {
      bugReporter.logError("socklint failed; please report it", e);
    } finally {
      shown.clear();
    }
  }

  private void judge() throws IOException {
    PluginSettings settings = PluginSettings.read(bugReporter);
    ApiModels models = settings.models();
    CodeBases code = CodeBases.of(Global.getAnalysisCache().getClassPath());
    int threads = Runtime.getRuntime().availableProcessors();
    try (ClassPathProgram program = ClassPathProgram.read(
        code.application(), code.auxiliary(), ModelInterests.of(models), threads)) {
      Analysis analysis = new Engine(models, settings.engine()).analyse(program);
      Bugs bugs = new Bugs(this, program);
      AllowedInSource allowed =
          new AllowedInSource(AnalysisContext.currentAnalysisContext().getSourceFinder());
      for (Finding finding : analysis.findings()) {
        if (shown.contains(finding.place().className()) && !allowed.isAllowed(finding)) {
          bugReporter.reportBug(bugs.of(finding));
        }
      }
      for (Problem problem : analysis.problems()) {
        bugReporter.logError("socklint: " + problem.where() + ": " + problem.reason());
      }
      tellUnread(program);
    }
  }

  /** Silence must not pass for a clean bill. */
  private void tellUnread(ClassPathProgram program) {
    List<String> unread = shown.stream()
        .filter(name -> !name.endsWith(MODULE) && !program.isJudged(name))
        .toList();
    if (!unread.isEmpty()) {
      bugReporter.logError("socklint: not judged, for socklint found no file of it on SpotBugs'"
          + " class path: " + unread.get(0)
          + (unread.size() == 1 ? "" : " and " + (unread.size() - 1) + " more classes"));
    }
  }
}
