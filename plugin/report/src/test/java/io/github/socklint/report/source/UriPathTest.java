// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriPathTest {
  @ParameterizedTest
  @CsvSource({
    "src/main/java/A.java, src/main/java/A.java",
    "a b/100%.jar!/A$B.java, a%20b/100%25.jar!/A$B.java",
    "c:d/#1?.java, c%3Ad/%231%3F.java",
    "größe/[x].java, gr%C3%B6%C3%9Fe/%5Bx%5D.java",
    "a\\b.java, a%5Cb.java",
  })
  void a_path_becomes_a_relative_uri(String path, String uri) {
    assertEquals(uri, UriPath.encode(path));
    assertEquals(path, URI.create(uri).getPath());
    assertEquals(path, UriPath.decode(uri));
  }

  @ParameterizedTest
  @CsvSource({"100%, 100%", "%zz, %zz", "a%4, a%4", "%41%, A%"})
  void what_is_not_encoded_stays(String uri, String path) {
    assertEquals(path, UriPath.decode(uri));
  }
}
