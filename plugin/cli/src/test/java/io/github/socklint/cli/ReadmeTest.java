// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Pattern OPTION = Pattern.compile("(?m)^ *(?:\\| `)?(--[a-z-]+)(?:[ =`]|$)");

  @Test
  void the_readme_has_the_options_of_audit() throws IOException {
    Set<String> offered = options(Session.run("audit", "--help").out());
    Set<String> described = options(Files.readString(Path.of("../../README.md")));
    assertEquals(offered, described);
  }

  private static Set<String> options(String text) {
    return OPTION
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
