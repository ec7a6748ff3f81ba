// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.report.source.SourceFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the source is that a page shows. */
final class SourceOption {
  @Option(
      names = "--source",
      paramLabel = "DIR",
      description = {
        "Folder that the paths in the findings are relative to, for the code on the page; may be"
            + " given more than once.",
        "Looked at anyway: the working folder, the folder of the findings, and their repositories."
      })
  private List<Path> folders = new ArrayList<>();

  SourceFolders near(Path findings) {
    return SourceFolders.near(folders, findings);
  }
}
