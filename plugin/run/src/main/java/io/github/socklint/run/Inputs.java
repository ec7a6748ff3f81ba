// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run reads.
 *
 * @param judged class folders, archives or folders that hold them: findings are about these
 * @param classPath read for types and summaries only
 * @param models the user's own API model files, later ones first asked
 */
public record Inputs(List<Path> judged, List<Path> classPath, List<Path> models) {

  /** Freezes the lists. */
  public Inputs {
    judged = List.copyOf(judged);
    classPath = List.copyOf(classPath);
    models = List.copyOf(models);
  }
}
