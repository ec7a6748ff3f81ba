// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The measurement from the command line; {@code it/truth/run.sh} calls it with the paths filled in.
 * Exit codes: 0 measured or skipped, 2 wrong usage or missing input.
 */
public final class TruthMain {
  private static final Set<String> FLAGS = Set.of("--per-jar", "--classes-only");
  private static final Set<String> OPTIONS =
      Set.of("--truth", "--jars", "--sources", "--socklint", "--out", "--only", "--sarif");
  private static final String USAGE =
      "usage: TruthMain --truth DIR --jars DIR --sources DIR --socklint JAR --out DIR"
          + " [--only PART-OF-JAR-NAME] [--per-jar] [--classes-only] [--sarif FILE]";

  private TruthMain() {}

  /** Measures and prints the totals and the sites that are answered wrongly. */
  public static void main(String[] args) throws InterruptedException {
    try {
      Settings settings = settings(new ArrayDeque<>(List.of(args)));
      Optional<String> skip = settings.skipReason();
      System.out.print(
          skip.isPresent() ? skip.get() + "\n" : Harness.run(settings).summary());
    } catch (IllegalArgumentException | IOException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static Settings settings(Deque<String> args) {
    Map<String, String> values = new HashMap<>();
    while (!args.isEmpty()) {
      String option = args.remove();
      if (FLAGS.contains(option)) {
        values.put(option, "");
      } else if (!OPTIONS.contains(option)) {
        throw new IllegalArgumentException("unknown option " + option + "\n" + USAGE);
      } else if (args.isEmpty()) {
        throw new IllegalArgumentException(option + " needs a value\n" + USAGE);
      } else {
        values.put(option, args.remove());
      }
    }
    return new Settings(
        path(values, "--truth"),
        path(values, "--jars"),
        path(values, "--sources"),
        path(values, "--socklint"),
        path(values, "--out"),
        values.containsKey("--per-jar"),
        values.containsKey("--classes-only"),
        values.getOrDefault("--only", ""),
        Optional.ofNullable(values.get("--sarif")).map(Path::of));
  }

  private static Path path(Map<String, String> values, String option) {
    String value = values.get(option);
    if (value == null) {
      throw new IllegalArgumentException("missing " + option + "\n" + USAGE);
    }
    return Path.of(value);
  }
}
