// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names modules by the paths of what is in them. */
final class Modules {
  private static final String HERE = ".";

  /** What builds keep below a module's folder. */
  private static final Pattern BELOW_MODULE =
      Pattern.compile("(^|/)(src|target/(test-)?classes|build/classes|out/production|bin)(/|$)");

  private static final Pattern ARCHIVE = Pattern.compile("\\.([jwe]ar|zip)(!|$)");

  private Modules() {}

  /**
   * @param artifact the path of what was judged, below the root
   * @param file the path of the source file, below the root
   */
  static String of(String artifact, String file) {
    if (ARCHIVE.matcher(artifact).find()) {
      return artifact;
    }
    Matcher inSource = BELOW_MODULE.matcher(file);
    if (inSource.find()) {
      return orHere(file.substring(0, inSource.start()));
    }
    Matcher inClasses = BELOW_MODULE.matcher(artifact);
    return orHere(inClasses.find() ? artifact.substring(0, inClasses.start()) : artifact);
  }

  private static String orHere(String folder) {
    return folder.isEmpty() ? HERE : folder;
  }
}
