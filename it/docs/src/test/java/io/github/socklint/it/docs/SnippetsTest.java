// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.api.ApiModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The XML and YAML of the pages is what a tool takes. */
class SnippetsTest {
  private static final Path BUILDS = Page.TOP.resolve("it/builds/src/it");

  @TempDir
  Path folder;

  private static void each(String language, BiConsumer<Page, Snippet> test) {
    int seen = 0;
    for (Page page : Page.all()) {
      for (Snippet snippet : page.snippets()) {
        if (snippet.language().equals(language)) {
          seen++;
          test.accept(page, snippet);
        }
      }
    }
    assertTrue(seen > 0, () -> "no page has " + language);
  }

  @Test
  void xml_is_well_formed_and_a_real_build_uses_it() {
    each("xml", (page, snippet) -> {
      Element shown = assertDoesNotThrow(() -> Element.of(snippet.text()), page.at(snippet));
      snippet.said(Remark.Kind.IN).ifPresent(build -> {
        Element used = Element.of(BUILDS.resolve(build).resolve("pom.xml"));
        List<String> missing = used.missing(shown);
        assertEquals(List.of(), missing, () -> page.at(snippet) + " is not all in " + build);
      });
      assertTrue(
          snippet.is(Remark.Kind.IN) || snippet.is(Remark.Kind.PLUGIN),
          () -> page.at(snippet) + ": no comment says which build of it/builds has it");
    });
  }

  @Test
  void the_version_in_a_snippet_is_that_of_this_build() {
    String version = Element.of(Page.TOP.resolve("pom.xml")).child("version").text();
    each("xml", (page, snippet) -> {
      for (Element element : Element.of(snippet.text()).all()) {
        if (element.isNamed("groupId", "io.github.socklint")) {
          assertEquals(version, element.parent().child("version").text(), page.at(snippet));
        }
      }
    });
  }

  @Test
  void yaml_is_well_formed_and_models_are_taken() {
    List<Path> models = new ArrayList<>();
    each("yaml", (page, snippet) -> {
      Load load = new Load(LoadSettings.builder().build());
      assertDoesNotThrow(() -> load.loadFromString(snippet.text()), page.at(snippet));
      if (snippet.text().contains("\nlibrary:")) {
        Path file = folder.resolve("model-" + snippet.line() + ".yaml");
        models.add(assertDoesNotThrow(() -> Files.writeString(file, snippet.text())));
        assertDoesNotThrow(() -> ApiModels.bundled().with(file), page.at(snippet));
      }
    });
    assertFalse(models.isEmpty(), "the page on API models has one");
  }

  @Test
  void a_part_that_the_build_does_not_have_is_told() {
    Element used = Element.of("<p><a><b>1</b><c/></a><a><b>2</b><d>x</d></a></p>");
    assertEquals(List.of(), used.missing(Element.of("<a><b>2</b><d>y</d></a>")));
    assertEquals(List.of("a/e"), used.missing(Element.of("<a><b>2</b><e/></a>")));
  }
}
