// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The command lines that are compared; every JVM runs with its defaults. */
final class Contenders {
  static final String AUDIT = "socklint audit";
  static final String INFLATE = "inflating alone";
  static final String FORBIDDEN_APIS = "forbiddenapis";
  static final String SPOTBUGS = "SpotBugs, two detectors";
  static final String PMD = "PMD, CloseResource";

  private static final int ANY = Integer.MAX_VALUE;
  private static final int SLOW_ROUNDS = 3;
  private static final int PMD_FOUND = 5;

  private final BenchSettings settings;

  Contenders(BenchSettings settings) {
    this.settings = settings;
  }

  Contender audit(String name, List<Path> jars) throws IOException {
    Path socklint = settings.root().resolve("plugin/cli/target/socklint.jar");
    if (!Files.isRegularFile(socklint)) {
      throw new IOException("bench: no " + socklint + "; build it: mvn -pl plugin/cli -am package");
    }
    Path out = settings.work().resolve("audit");
    List<String> command = java("-jar", socklint.toString(), "audit");
    command.addAll(strings(jars));
    command.addAll(List.of("--out", out.toString(), "--format", "sarif"));
    return new Contender(name, command, settings.work(), 1, ANY);
  }

  Contender inflate(String name, List<Path> jars) {
    List<String> command = java("-cp", settings.classes().toString(), InflateMain.class.getName());
    command.addAll(strings(jars));
    return new Contender(name, command, settings.work(), 0, ANY);
  }

  /** One signature, over the unpacked classes; exit code 1 says that it is used. */
  Contender forbiddenApis(List<Path> program, Path classFolder) throws IOException {
    Path signatures = settings.work().resolve("signatures.txt");
    Files.writeString(signatures, "java.net.Socket#setSoLinger(boolean,int)\n");
    List<String> command = java("-cp", classPath(program), "de.thetaphi.forbiddenapis.cli.CliMain");
    command.addAll(List.of("--dir", classFolder.toString(), "--allowmissingclasses"));
    command.addAll(List.of("--signaturesfile", signatures.toString()));
    return new Contender(FORBIDDEN_APIS, command, settings.work(), 1, ANY);
  }

  /** Its two leak detectors alone, at the default effort: effort max would take twice as long. */
  Contender spotBugs(List<Path> program, List<Path> jars) {
    return spotBugs(
        SPOTBUGS, program, jars, "-visitors", "FindOpenStream,FindUnsatisfiedObligation");
  }

  /** SpotBugs at its default effort; the options come before the output's. */
  Contender spotBugs(String name, List<Path> program, List<Path> jars, String... options) {
    Path out = settings.work().resolve("spotbugs.xml");
    List<String> command = java("-cp", classPath(program), "edu.umd.cs.findbugs.FindBugs2");
    command.addAll(List.of(options));
    command.addAll(List.of("-xml", "-output", out.toString()));
    command.addAll(strings(jars));
    return new Contender(name, command, settings.work(), 0, SLOW_ROUNDS);
  }

  /**
   * One rule of PMD over a folder of sources, with no class path; exit code 4 says it found some.
   */
  Contender pmd(List<Path> program, Path sources) {
    Path out = settings.work().resolve("pmd.txt");
    List<String> command =
        java("-cp", classPath(program), "net.sourceforge.pmd.cli.PmdCli", "check");
    command.addAll(List.of("--no-progress", "--no-cache", "--format", "text"));
    command.addAll(List.of("--rulesets", "category/java/errorprone.xml/CloseResource"));
    command.addAll(List.of("--dir", sources.toString(), "--report-file", out.toString()));
    return new Contender(PMD, command, settings.work(), PMD_FOUND, ANY);
  }

  private static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static String classPath(Collection<Path> jars) {
    return String.join(File.pathSeparator, strings(jars));
  }

  private static List<String> strings(Collection<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.toList());
  }
}
