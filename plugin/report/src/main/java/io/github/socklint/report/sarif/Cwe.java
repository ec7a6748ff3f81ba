// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The Common Weakness Enumeration, as far as the rules name it: a taxonomy of section 3.19.3. */
final class Cwe {
  private static final String SITE = "https://cwe.mitre.org/";

  /** Names as cwe.mitre.org gives them; a test keeps the list complete. */
  private static final Map<Integer, String> NAMES = Map.ofEntries(
      Map.entry(252, "Unchecked Return Value"),
      Map.entry(400, "Uncontrolled Resource Consumption"),
      Map.entry(404, "Improper Resource Shutdown or Release"),
      Map.entry(459, "Incomplete Cleanup"),
      Map.entry(460, "Improper Cleanup on Thrown Exception"),
      Map.entry(573, "Improper Following of Specification by Caller"),
      Map.entry(628, "Function Call with Incorrectly Specified Arguments"),
      Map.entry(667, "Improper Locking"),
      Map.entry(687, "Function Call With Incorrectly Specified Argument Value"),
      Map.entry(696, "Incorrect Behavior Order"),
      Map.entry(758, "Reliance on Undefined, Unspecified, or Implementation-Defined Behavior"),
      Map.entry(770, "Allocation of Resources Without Limits or Throttling"),
      Map.entry(771, "Missing Reference to Active Allocated Resource"),
      Map.entry(772, "Missing Release of Resource after Effective Lifetime"),
      Map.entry(775, "Missing Release of File Descriptor or Handle after Effective Lifetime"),
      Map.entry(835, "Loop with Unreachable Exit Condition ('Infinite Loop')"),
      Map.entry(1088, "Synchronous Access of Remote Resource without Timeout"),
      Map.entry(1322, "Use of Blocking Code in Single-threaded, Non-blocking Context"));

  private Cwe() {}

  /** Whether the name of this weakness is known here. */
  static boolean knows(int number) {
    return NAMES.containsKey(number);
  }

  /** How other objects point to the taxonomy. */
  static Json reference() {
    return Json.of("name", "CWE");
  }

  /** How a rule points to one weakness. */
  static Json relationship(int number) {
    return Json.object()
        .put(
            "target",
            Json.object().put("id", Integer.toString(number)).put("toolComponent", reference()))
        .put("kinds", List.of("superset"));
  }

  /** The taxonomy with these weaknesses. */
  static Json taxonomy(SortedSet<Integer> numbers) {
    return Json.object()
        .put("name", "CWE")
        .put("organization", "MITRE")
        .put("informationUri", SITE)
        .put("shortDescription", Json.of("text", "The MITRE Common Weakness Enumeration"))
        .put("isComprehensive", false)
        .putUnlessEmpty("taxa", numbers.stream().map(Cwe::taxon).toList());
  }

  private static Json taxon(int number) {
    String name = NAMES.getOrDefault(number, "CWE-" + number);
    return Json.object()
        .put("id", Integer.toString(number))
        .put("name", name)
        .put("shortDescription", Json.of("text", name))
        .put("helpUri", SITE + "data/definitions/" + number + ".html");
  }
}
