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
 * @param readsSource whether Java source among the judged is judged as well; a build's output may
 *     hold some that is nobody's program: templates, samples
 */
public record Inputs(
    List<Path> judged,
    List<Path> classPath,
    List<Path> models,
    Optional<Charset> encoding,
    boolean readsSource) {

  /** Source is UTF-8, or says by a mark what it is. */
  public Inputs(List<Path> judged, List<Path> classPath, List<Path> models) {
    this(judged, classPath, models, Optional.empty(), true);
  }

  /** Class files alone. */
  public static Inputs ofClasses(List<Path> judged, List<Path> classPath, List<Path> models) {
    return new Inputs(judged, classPath, models, Optional.empty(), false);
  }

  /** Freezes the lists. */
  public Inputs {
    judged = List.copyOf(judged);
    classPath = List.copyOf(classPath);
    models = List.copyOf(models);
  }
}
