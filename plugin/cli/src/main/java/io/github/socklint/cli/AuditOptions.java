// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.report.allow.Exclude;
import io.github.socklint.report.source.Roots;
import io.github.socklint.run.EncodingSetting;
import io.github.socklint.run.ExcludeSetting;
import io.github.socklint.run.Inputs;
import io.github.socklint.run.Naming;
import io.github.socklint.run.Policy;
import io.github.socklint.run.Request;
import io.github.socklint.run.RuleLevels;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what is judged and how. */
final class AuditOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Class folders, archives, or folders that hold them.")
  private List<Path> paths;

  @Option(
      names = "--classpath",
      paramLabel = "PATHS",
      description = "Class folders and jars that the judged code uses; read, never reported on.")
  private List<String> classPath = new ArrayList<>();

  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      description = {
        "How Java source is encoded: UTF-8, ISO-8859-1, windows-1252 and so on.",
        "Without it UTF-8 is tried first, then ISO-8859-1. A byte order mark wins."
      })
  private String encoding;

  @Option(
      names = "--rules",
      paramLabel = "ID[=LEVEL]",
      split = ",",
      description = {
        "Plain ids: only these rules run. id=error|warning|note sets the level of a rule's findings,"
            + " id=off switches it off.",
        "Example: --rules connect-no-timeout=off,socket-leak=warning"
      })
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "[ID:]CLASSES=REASON",
      description = {
        "Silences findings (of one rule) in some classes; * stands for anything but a dot, ** for"
            + " anything. May be given more than once.",
        "Example: --exclude 'linger-zero:org.example.legacy.**=goes away in 3.0'"
      })
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--models",
      paramLabel = "FILE",
      split = ",",
      description = "Your own API model files, for your wrappers of sockets.")
  private List<Path> models = new ArrayList<>();

  @Option(
      names = "--long-linger-seconds",
      paramLabel = "N",
      description = "More than so many seconds of linger are long. Default: ${DEFAULT-VALUE}.")
  private int longLingerSeconds = Policy.LONG_LINGER_SECONDS;

  @ArgGroup(exclusive = false, heading = "%nAccepted findings:%n")
  private BaselineOptions baseline;

  Request request() {
    Path here = Path.of("");
    return new Request(
        new Inputs(paths, classPath(), models, EncodingSetting.parse(encoding, "--encoding"), true),
        new Policy(RuleLevels.parse(rules, "--rules"), longLingerSeconds, excludes()),
        new Naming(Roots.of(paths, here), here, List.of(), Optional.empty()),
        Optional.ofNullable(baseline).map(BaselineOptions::setting));
  }

  private List<Path> classPath() {
    return classPath.stream()
        .flatMap(paths -> Stream.of(paths.split(Pattern.quote(File.pathSeparator))))
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .toList();
  }

  private List<Exclude> excludes() {
    return excludes.stream()
        .map(text -> ExcludeSetting.parse(text, "--exclude"))
        .toList();
  }
}
