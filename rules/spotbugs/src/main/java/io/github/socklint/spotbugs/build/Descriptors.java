// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs.build;

import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files in which SpotBugs looks for what a plugin finds. The build calls {@link #main}. */
public final class Descriptors {
  private Descriptors() {}

  /**
   * Writes the files.
   *
   * @param args the folder, and the plugin's version
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (var file : files(Catalogue.bundled().rules(), args[1]).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** The text of each file by its name. */
  public static Map<String, String> files(List<Rule> rules, String version) {
    Map<String, String> files = new TreeMap<>();
    files.put("findbugs.xml", PluginXml.of(rules, version));
    files.put("messages.xml", MessagesXml.of(rules));
    files.put("bugrank.txt", Ranks.of(rules));
    return files;
  }
}
