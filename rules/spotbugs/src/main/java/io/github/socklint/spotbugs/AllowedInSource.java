// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import edu.umd.cs.findbugs.ba.SourceFinder;
import io.github.socklint.model.allow.AllowComments;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.rule.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Heeds {@code // socklint:allow} comments where SpotBugs knows the source folders. */
final class AllowedInSource {
  private final SourceFinder sources;
  private final Map<String, AllowComments> read = new HashMap<>();

  AllowedInSource(SourceFinder sources) {
    this.sources = sources;
  }

  boolean isAllowed(Finding finding) {
    Place place = finding.place();
    return place.line().isPresent()
        && read.computeIfAbsent(place.sourceFile(), this::comments)
            .reason(finding.ruleId(), place.line().getAsInt())
            .isPresent();
  }

  private AllowComments comments(String sourceFile) {
    return AllowComments.of(
        sourceFile, lines(sourceFile), id -> Catalogue.bundled().find(id).isPresent());
  }

  /** Empty where there is no source: most runs of SpotBugs have some without. */
  private List<String> lines(String sourceFile) {
    int end = sourceFile.lastIndexOf('/');
    String packageName = end < 0 ? "" : sourceFile.substring(0, end).replace('/', '.');
    String fileName = sourceFile.substring(end + 1);
    if (!sources.hasSourceFile(packageName, fileName)) {
      return List.of();
    }
    try (InputStream in = sources.openSource(packageName, fileName)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
