// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.model.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLocatorTest {
  @TempDir
  Path temp;

  private Path repository;

  @BeforeEach
  void makeARepositoryWithTwoModules() throws IOException {
    repository = Files.createDirectories(temp.resolve("repository"));
    Files.createDirectory(repository.resolve(".git"));
    for (String module : List.of("client", "server")) {
      Path source = repository.resolve(module).resolve("src/main/java/org/example/Main.java");
      Files.createDirectories(source.getParent());
      Files.writeString(source, "class Main {}");
      Files.createDirectories(repository.resolve(module).resolve("target/classes"));
    }
  }

  private static Place place(Path artifact, String sourceFile) {
    return new Place(
        artifact.toString(), "org.example.Main", "main", "()V", sourceFile, OptionalInt.of(1));
  }

  private SourceLocator locator(Path... inputs) {
    return new SourceLocator(repository, List.of(), List.of(inputs));
  }

  @Test
  void source_is_named_below_the_repository() {
    Path classes = repository.resolve("server/target/classes");
    assertEquals(
        "server/src/main/java/org/example/Main.java",
        locator(classes).path(place(classes, "org/example/Main.java")));
  }

  @Test
  void of_two_files_with_one_name_the_one_of_the_same_module_is_meant() {
    Path client = repository.resolve("client/target/classes");
    Path server = repository.resolve("server/target/classes");
    SourceLocator locator = locator(client, server);
    assertEquals(
        "server/src/main/java/org/example/Main.java",
        locator.path(place(server, "org/example/Main.java")));
    assertEquals(
        "client/src/main/java/org/example/Main.java",
        locator.path(place(client, "org/example/Main.java")));
  }

  @Test
  void without_source_the_archive_and_its_entry_are_named() throws IOException {
    Path jar = Files.createFile(repository.resolve("x.jar"));
    SourceLocator locator = locator(jar);
    assertEquals("x.jar!/org/Lib.java", locator.path(place(jar, "org/Lib.java")));
    Path nested = Path.of(jar + "!/lib/y.jar");
    assertEquals("x.jar!/lib/y.jar!/org/Lib.java", locator.path(place(nested, "org/Lib.java")));
  }

  @Test
  void what_lies_outside_the_repository_is_named_from_the_folder_that_all_of_it_shares()
      throws IOException {
    Path one = Files.createDirectories(temp.resolve("secret/home/a")).resolve("x.jar");
    Path two = Files.createDirectories(temp.resolve("secret/home/b")).resolve("x.jar");
    Files.createFile(one);
    Files.createFile(two);
    SourceLocator both = new SourceLocator(repository, List.of(), List.of(one, two));
    assertEquals("a/x.jar!/A.java", both.path(place(one, "A.java")));
    assertEquals("b/x.jar!/A.java", both.path(place(two, "A.java")));
    SourceLocator single = new SourceLocator(repository, List.of(), List.of(one));
    assertEquals("x.jar!/A.java", single.path(place(one, "A.java")));
  }

  @Test
  void the_place_of_a_problem_is_named_below_the_root_too() {
    Path classes = repository.resolve("server/target/classes");
    SourceLocator locator = locator(classes);
    assertEquals("server/target/classes", locator.problemPath(classes.toString()));
    assertEquals("server/target/classes: m()V", locator.problemPath(classes + ": m()V"));
    assertEquals("server/target/classes!/a/B", locator.problemPath(classes + "!/a/B"));
    assertEquals("a.B.m(La/C;)V", locator.problemPath("a.B.m(La/C;)V"));
  }

  @Test
  void a_class_file_that_lies_about_its_source_leads_nowhere() throws IOException {
    Files.writeString(repository.resolve("server/secret.txt"), "");
    Path classes = repository.resolve("server/target/classes");
    Place place = place(classes, "../../../secret.txt");
    assertEquals(Optional.empty(), locator(classes).file(place));
  }

  @Test
  void the_root_is_the_repository_of_what_is_judged() {
    Path classes = repository.resolve("server/target/classes");
    assertEquals(repository, Roots.of(List.of(classes), temp));
  }

  @Test
  void without_a_repository_the_root_is_the_working_folder_if_it_holds_everything()
      throws IOException {
    Path folder = Files.createDirectories(temp.resolve("plain/classes"));
    assertEquals(temp, Roots.of(List.of(folder), temp));
    assertEquals(temp.resolve("plain"), Roots.of(List.of(folder), repository));
  }
}
