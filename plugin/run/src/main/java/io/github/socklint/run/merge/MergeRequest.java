// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.merge;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What is to be merged.
 *
 * @param paths SARIF files, and folders in which all {@code *.sarif} files are meant
 * @param result the file that is going to be written; it is not read, should it be in a folder
 * @param separate whether each file is of a repository of its own: its paths get the name of its
 *     folder in front, and no finding of one is taken for one of another
 */
public record MergeRequest(List<Path> paths, Path result, boolean separate) {

  /** Freezes the list. */
  public MergeRequest {
    paths = List.copyOf(paths);
    Objects.requireNonNull(result);
  }
}
