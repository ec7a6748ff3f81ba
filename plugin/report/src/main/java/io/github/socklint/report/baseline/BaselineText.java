// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.baseline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** The text of a baseline, sorted, with one key a line: the same entries give the same bytes. */
final class BaselineText {
  static final String FORMAT = "format";
  static final String VERSION = "1";
  static final String ACCEPTED = "accepted";
  static final String RULE = "rule";
  static final String FILE = "file";
  static final String LINE = "line";
  static final String IN = "in";
  static final String FROM = "from";
  static final String MESSAGE = "message";
  static final String REASON = "reason";
  static final String DATE = "date";
  static final String FINGERPRINT = "fingerprint";

  /** Long messages stay on one line: a text that is folded is hard to compare and to search. */
  private static final DumpSettings LAYOUT = DumpSettings.builder()
      .setDefaultFlowStyle(FlowStyle.BLOCK)
      .setWidth(Integer.MAX_VALUE)
      .setBestLineBreak("\n")
      .setIndent(4)
      .setIndicatorIndent(2)
      .build();

  private BaselineText() {}

  static String of(Collection<Accepted> entries) {
    List<Map<String, Object>> list = new ArrayList<>();
    entries.stream().sorted(Accepted.ORDER).forEach(entry -> list.add(keys(entry)));
    Map<String, Object> root = new LinkedHashMap<>();
    root.put(FORMAT, Integer.valueOf(VERSION));
    root.put(ACCEPTED, list);
    return "# Findings that socklint does not fail on. A reason may be edited, an entry removed.\n"
        + new Dump(LAYOUT).dumpToString(root);
  }

  private static Map<String, Object> keys(Accepted entry) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put(RULE, entry.identity().ruleId());
    keys.put(FILE, entry.identity().path());
    entry.line().ifPresent(line -> keys.put(LINE, line));
    keys.put(IN, entry.identity().owner());
    if (!entry.from().isEmpty()) {
      keys.put(FROM, entry.from());
    }
    keys.put(MESSAGE, entry.message());
    keys.put(REASON, entry.reason());
    keys.put(DATE, entry.date().toString());
    keys.put(FINGERPRINT, entry.identity().fingerprint());
    return keys;
  }
}
