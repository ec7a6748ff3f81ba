// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.allow;

import io.github.socklint.model.allow.AllowComments;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.report.source.SourceLocator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides which findings are silent. Reads each source file once. For one thread. */
public final class Silencer {
  private final List<Exclude> excludes;
  private final SourceLocator locator;
  private final Predicate<String> isRule;
  private final Map<Path, AllowComments> read = new LinkedHashMap<>();

  /**
   * Makes a silencer.
   *
   * @param excludes those of the settings
   * @param locator finds source files
   * @param isRule whether the catalogue knows a rule id
   */
  public Silencer(List<Exclude> excludes, SourceLocator locator, Predicate<String> isRule) {
    this.excludes = List.copyOf(excludes);
    this.locator = locator;
    this.isRule = isRule;
  }

  /** Why this finding is silent, or empty where it is not. The comment comes before the setting. */
  public Optional<Suppression> suppression(Finding finding) {
    Optional<AllowComments> comments = locator
        .file(finding.place())
        .map(file -> read.computeIfAbsent(file, f -> comments(f, finding)));
    if (comments.isPresent() && finding.place().line().isPresent()) {
      Optional<String> reason =
          comments.get().reason(finding.ruleId(), finding.place().line().getAsInt());
      if (reason.isPresent()) {
        return Optional.of(new Suppression(Suppression.Kind.IN_SOURCE, reason.get()));
      }
    }
    return excludes.stream()
        .filter(exclude -> exclude.matches(finding))
        .findFirst()
        .map(exclude -> new Suppression(Suppression.Kind.EXTERNAL, exclude.reason()));
  }

  /** What is wrong with the comments of the files read so far, a line each. */
  public List<String> warnings() {
    return read.values().stream()
        .flatMap(comments -> comments.warnings().stream())
        .toList();
  }

  private AllowComments comments(Path file, Finding finding) {
    String path = locator.path(finding.place());
    try {
      // Bytes that are no UTF-8 become replacement characters: the comments are still found.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return AllowComments.of(path, text.lines().toList(), isRule);
    } catch (IOException e) {
      return AllowComments.unreadable(path, e);
    }
  }
}
