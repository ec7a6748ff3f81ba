// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulesTest {
  @ParameterizedTest
  @CsvSource({
    "service/target/classes, service/src/main/java/org/A.java, service",
    "target/classes, src/main/java/org/A.java, .",
    "a/b/build/classes/java/main, a/b/build/classes/java/main/org/A.java, a/b",
    "service/target/test-classes, service/target/test-classes/org/A.java, service",
    "old/code, old/code/org/A.java, old/code",
    "lib/x.jar, lib/x.jar!/org/A.java, lib/x.jar",
    "app.war!/WEB-INF/lib/x.jar, app.war!/WEB-INF/lib/x.jar!/org/A.java, app.war!/WEB-INF/lib/x.jar",
    "service/target/service.jar, service/src/main/java/org/A.java, service/target/service.jar",
  })
  void a_module_is_named_by_its_folder_or_archive(String artifact, String file, String module) {
    assertEquals(module, Modules.of(artifact, file));
  }
}
