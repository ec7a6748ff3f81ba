// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A local Maven repository of its own with this build's plugin in it, so that the user's repository
 * stays as it is. Everything else comes from the user's, read as a file repository.
 */
record StagedRepository(Path folder, Path globalSettings) {
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern ARTIFACT =
      Pattern.compile("</parent>.*?<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);

  /** Copies the POM of the parent, and POM and jar of every module that has been packaged. */
  static StagedRepository stage(BenchSettings settings) throws IOException {
    Path root = settings.root();
    Path folder = settings.work().resolve("check/repository");
    String version = Maven.version("socklint");
    String parent = Files.readString(root.resolve("pom.xml"));
    copy(root.resolve("pom.xml"), folder, "socklint-parent", version, ".pom");
    boolean plugin = false;
    Matcher modules = MODULE.matcher(parent);
    while (modules.find()) {
      Path module = root.resolve(modules.group(1));
      Matcher artifact = ARTIFACT.matcher(Files.readString(module.resolve("pom.xml")));
      if (!artifact.find()) {
        continue;
      }
      String name = artifact.group(1);
      Path jar = module.resolve("target").resolve(name + "-" + version + ".jar");
      if (Files.isRegularFile(jar)) {
        copy(module.resolve("pom.xml"), folder, name, version, ".pom");
        copy(jar, folder, name, version, ".jar");
        plugin |= name.equals("socklint-maven-plugin");
      }
    }
    if (!plugin) {
      throw new IOException("bench: no plugin; build it: mvn -pl plugin/maven -am package");
    }
    Path globalSettings = settings.work().resolve("check/settings.xml");
    Files.writeString(globalSettings, settingsXml());
    return new StagedRepository(folder, globalSettings);
  }

  /** What makes a Maven use it. */
  List<String> arguments() {
    return List.of("-Dmaven.repo.local=" + folder, "-gs", globalSettings.toString());
  }

  private static void copy(Path file, Path folder, String name, String version, String extension)
      throws IOException {
    Path target = folder.resolve("io/github/socklint").resolve(name).resolve(version);
    Files.createDirectories(target);
    Files.copy(
        file,
        target.resolve(name + "-" + version + extension),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static String settingsXml() {
    String home = System.getProperty("user.home");
    String users = System.getProperty("maven.repo.local", "");
    Path repository = users.isEmpty() ? Path.of(home, ".m2", "repository") : Path.of(users);
    String where = "<id>users</id><url>" + repository.toUri() + "</url>";
    return """
        <settings>
          <profiles>
            <profile>
              <id>users</id>
              <repositories><repository>%s</repository></repositories>
              <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>users</activeProfile></activeProfiles>
        </settings>
        """.formatted(where, where);
  }
}
