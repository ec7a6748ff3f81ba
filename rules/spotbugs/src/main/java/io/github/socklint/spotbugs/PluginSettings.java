// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.SystemProperties;
import io.github.socklint.engine.Settings;
import io.github.socklint.model.api.ApiModelException;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.message.MessageId;
import java.nio.file.Path;

/**
 * What a user may set, as system properties of the JVM that runs SpotBugs; they have the names of
 * the Maven plugin's. Which rules run and what is reported is set with SpotBugs' own means.
 *
 * @param models the bundled API models and the user's, {@code socklint.models}
 * @param engine how the engine judges, {@code socklint.longLingerSeconds}
 */
record PluginSettings(ApiModels models, Settings engine) {
  private static final String MODELS = "socklint.models";
  private static final String LONG_LINGER = "socklint.longLingerSeconds";

  /** Reads them; what cannot be used is told, and the usual setting taken. */
  static PluginSettings read(BugReporter bugReporter) {
    return new PluginSettings(models(bugReporter), engine(bugReporter));
  }

  private static ApiModels models(BugReporter bugReporter) {
    ApiModels models = ApiModels.bundled();
    for (String file : SystemProperties.getProperty(MODELS, "").split(",", -1)) {
      if (!file.isBlank()) {
        try {
          models = models.with(Path.of(file.strip()));
        } catch (ApiModelException e) {
          bugReporter.logError("socklint: " + MODELS + ": " + e.getMessage());
        }
      }
    }
    return models;
  }

  private static Settings engine(BugReporter bugReporter) {
    String seconds = SystemProperties.getProperty(LONG_LINGER, "").strip();
    if (seconds.isEmpty()) {
      return Settings.defaults();
    }
    if (!seconds.matches("[1-9]\\d{0,8}")) {
      bugReporter.logError(MessageId.LONG_LINGER.on("socklint: "
          + LONG_LINGER
          + " is '"
          + seconds
          + "'; it can be a number of seconds, 1 or more"));
      return Settings.defaults();
    }
    return Settings.defaults().withLongLingerSeconds(Integer.parseInt(seconds));
  }
}
