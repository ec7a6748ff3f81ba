// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One kind of misuse: what it is, why it hurts, how code gets it right. Read from one Markdown file
 * by {@link Catalogue}; every text that a report, a plugin or a page shows comes from here.
 *
 * @param id kebab-case, the name of its file, for example {@code linger-zero}
 * @param title a few words without a full stop
 * @param level the usual level
 * @param levelNote when a finding has another level: one sentence; empty where it never has
 * @param group which part of TCP it is about
 * @param evidence ids of what a recording shows where the misuse really happened, for example
 *     {@code reset-sent}; empty where the running program shows nothing
 * @param facts what was measured that the rule rests on; empty where it rests on documents alone
 * @param cwe numbers of the weaknesses (cwe.mitre.org) it is an instance of, the closest first
 * @param summary found when: one sentence
 * @param why Markdown: what happens in production
 * @param fix Markdown: what to write instead, and when the code is right as it is
 * @param wrong a Java class with the misuse; {@code // expect: id} ends each line to be reported
 * @param right the same class as it should be
 * @param sources where the facts stand: RFC sections, man pages, JDK documentation
 * @param knownMisses Markdown; empty where none is known
 * @param knownFalseAlarms Markdown; empty where none is known
 */
public record Rule(
    String id,
    String title,
    Level level,
    String levelNote,
    RuleGroup group,
    List<String> evidence,
    List<MeasuredFact> facts,
    List<Integer> cwe,
    String summary,
    String why,
    String fix,
    String wrong,
    String right,
    List<String> sources,
    String knownMisses,
    String knownFalseAlarms) {

  /** Freezes the lists. */
  public Rule {
    evidence = List.copyOf(evidence);
    facts = List.copyOf(facts);
    cwe = List.copyOf(cwe);
    sources = List.copyOf(sources);
  }

  /** The type of the SpotBugs bug pattern, for example {@code SOCK_LINGER_ZERO}. */
  public String spotBugsType() {
    return "SOCK_" + id.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** The name of the PMD rule, for example {@code LingerZero}. */
  public String pmdName() {
    return Stream.of(id.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** The level and when it is another: one or more sentences. */
  public String levelText() {
    String usual = "Level: " + level.id() + ".";
    return levelNote.isEmpty() ? usual : usual + " " + levelNote;
  }

  /** The facts as a Markdown list, each with its name; empty where there are none. */
  public String measured() {
    return RuleHelp.measured(this);
  }

  /** The whole rule as Markdown, headings from level 2, without its title. */
  public String helpMarkdown() {
    return RuleHelp.markdown(this);
  }

  /** The rule as plain text, without its examples. */
  public String helpText() {
    return RuleHelp.text(this);
  }
}
