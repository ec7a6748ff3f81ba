// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run reads.
 *
 * @param judged class folders, Java source, archives or folders that hold them: findings are about
 *     these
 * @param classPath read for types and summaries only
 * @param encoding of Java source, as the user declares it
 * @param models the user's own API model files, later ones first asked
 */
public record Inputs(
    List<Path> judged, List<Path> classPath, List<Path> models, Optional<Charset> encoding) {

  /** Source is UTF-8, or says by a mark what it is. */
  public Inputs(List<Path> judged, List<Path> classPath, List<Path> models) {
    this(judged, classPath, models, Optional.empty());
  }

  /** Freezes the lists. */
  public Inputs {
    judged = List.copyOf(judged);
    classPath = List.copyOf(classPath);
    models = List.copyOf(models);
  }
}
