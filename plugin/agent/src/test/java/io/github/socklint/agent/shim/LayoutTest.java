// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.confirm.recording.Layout;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@OnLinux
class LayoutTest {
  @Test
  void theReaderLooksWhereTheCompilerPutThings() throws Exception {
    Map<String, Integer> written = new TreeMap<>();
    Shim.none().run(Scenario.LAYOUT.program()).output().lines().forEach(line -> {
      String[] words = line.split(" ");
      written.put(words[0], Integer.valueOf(words[1]));
    });
    Map<String, Integer> read = new TreeMap<>();
    for (Field field : Layout.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        read.put(field.getName(), field.getInt(null));
      }
    }
    assertEquals(written, read);
  }
}
