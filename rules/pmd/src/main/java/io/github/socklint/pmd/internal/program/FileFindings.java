// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.program;

import io.github.socklint.engine.Analysis;
import io.github.socklint.engine.Engine;
import io.github.socklint.engine.Settings;
import io.github.socklint.engine.program.Program.Problem;
import io.github.socklint.model.allow.AllowComments;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.pmd.internal.lower.FileLowering;
import io.github.socklint.pmd.internal.lower.FileLowering.Lowered;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.util.DataMap;
import net.sourceforge.pmd.util.DataMap.SimpleDataKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is found in a file: one analysis for all rules, kept with PMD's tree of the file. */
public final class FileFindings {
  private static final Logger LOG = LoggerFactory.getLogger(FileFindings.class);

  /** By the bound for a lingering close; all but one rule ask with the usual one. */
  private static final SimpleDataKey<Map<Integer, List<Finding>>> KEY =
      DataMap.simpleDataKey("socklint.findings");

  private FileFindings() {}

  /**
   * The findings of all rules in this file, without those that a comment allows.
   *
   * @param longLingerSeconds a lingering close may block this many seconds without a finding
   */
  public static List<Finding> of(ASTCompilationUnit file, int longLingerSeconds) {
    Map<Integer, List<Finding>> known =
        file.getUserMap().computeIfAbsent(KEY, ConcurrentHashMap::new);
    List<Finding> findings = known.get(longLingerSeconds);
    if (findings == null) {
      // Should it fail, PMD tells of it once, for the rule that asked first.
      known.put(longLingerSeconds, List.of());
      findings = find(file, longLingerSeconds);
      known.put(longLingerSeconds, findings);
    }
    return findings;
  }

  private static List<Finding> find(ASTCompilationUnit file, int longLingerSeconds) {
    String path = file.getTextDocument().getFileId().getOriginalPath();
    Lowered lowered = FileLowering.lower(file, path);
    lowered.failures().forEach(failure -> LOG.warn("{}: {}", path, failure));
    ClassPath around = ClassPath.of(file.getAstInfo().getLanguageProcessor());
    ApiModels models = ApiModels.bundled();
    FileProgram program = new FileProgram(
        lowered,
        around,
        name -> models.concerns(name)
            || around.owners().contains(name) && !lowered.isOfFile(name.replace('/', '.')));
    if (program.relevantClasses().isEmpty()) {
      return List.of();
    }
    Settings settings = Settings.defaults().withThreads(1).withLongLingerSeconds(longLingerSeconds);
    Analysis analysis = new Engine(models, settings).analyse(program);
    for (Problem problem : analysis.problems()) {
      LOG.warn("{}: {}: {}", path, problem.where(), problem.reason());
    }
    AllowComments allowed = comments(file, path);
    return analysis.findings().stream()
        .filter(f -> program.isOfFile(f.place().className()))
        .filter(f -> allowed.reason(f.ruleId(), f.place().line().orElse(0)).isEmpty())
        .toList();
  }

  private static AllowComments comments(ASTCompilationUnit file, String path) {
    List<String> lines = file.getTextDocument().getText().toString().lines().toList();
    AllowComments comments =
        AllowComments.of(path, lines, id -> Catalogue.bundled().find(id).isPresent());
    comments.warnings().forEach(LOG::warn);
    return comments;
  }
}
