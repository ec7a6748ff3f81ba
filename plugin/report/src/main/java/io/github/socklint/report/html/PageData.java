// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import io.github.socklint.model.evidence.Fact;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.report.VerdictReport;
import io.github.socklint.report.html.Excerpts.Excerpt;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * The findings as JSON for {@code page.js}: texts by their numbers, findings and steps as arrays,
 * so that 50,000 findings stay small.
 *
 * <pre>
 * {"strings": [text…],
 *  "findings": [[rule, level, confidence, path, line, message, module, class, method, key,
 *                [path, line, kind, message, owner, …], verdict, state, silenced, reason]…],
 *  "evidence": {key: {"verdict", "sentence", "facts": [{"kind", "figures", "stack"}], "life"}},
 *  "code": {path: [[firstLine, [line…]]…]}}
 * </pre>
 *
 * <p>A line is 0 where it is not known; verdict and state are empty where there is none.
 */
final class PageData {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Strings strings = new Strings();
  private final JsonGenerator json;

  private PageData(StringWriter text) {
    json = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text);
  }

  /** Fit for a script element: nothing in it ends the element or begins a comment. */
  static String of(List<Entry> entries, Map<String, List<Excerpt>> code) {
    StringWriter text = new StringWriter();
    PageData data = new PageData(text);
    data.write(entries, code);
    data.json.close();
    // In JSON these three stand within strings only.
    return text.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private void write(List<Entry> entries, Map<String, List<Excerpt>> code) {
    json.writeStartObject();
    json.writeArrayPropertyStart("findings");
    entries.forEach(this::finding);
    json.writeEndArray();
    json.writeObjectPropertyStart("evidence");
    for (Entry entry : entries) {
      entry.reported().judgement().ifPresent(judgement -> evidence(entry, judgement));
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("code");
    code.forEach(this::code);
    json.writeEndObject();
    json.writeArrayPropertyStart("strings");
    strings.texts().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void finding(Entry entry) {
    Finding finding = entry.finding();
    json.writeStartArray();
    text(finding.ruleId());
    text(finding.level().id());
    text(finding.confidence().name().toLowerCase(java.util.Locale.ROOT));
    place(finding.place());
    text(finding.message());
    text(entry.module());
    text(finding.place().className());
    text(finding.place().method());
    json.writeString(entry.key());
    json.writeStartArray();
    finding.steps().forEach(this::step);
    json.writeEndArray();
    text(entry.verdict().map(verdict -> verdict.id()).orElse(""));
    text(entry.reported().baselineState());
    var suppression = entry.reported().suppression();
    json.writeBoolean(suppression.isPresent());
    text(suppression.map(s -> s.reason()).orElse(""));
    json.writeEndArray();
  }

  private void step(Step step) {
    place(step.place());
    text(step.kind().name());
    text(step.message());
    text(owner(step.place()));
  }

  private void place(Place place) {
    text(place.sourceFile());
    json.writeNumber(place.line().orElse(0));
  }

  private static String owner(Place place) {
    return place.method().isEmpty() ? place.className() : place.className() + "." + place.method();
  }

  private void text(String text) {
    json.writeNumber(strings.number(text));
  }

  private void evidence(Entry entry, Judgement judgement) {
    json.writeObjectPropertyStart(entry.key());
    json.writeStringProperty("sentence", VerdictReport.verdict(judgement));
    json.writeArrayPropertyStart("facts");
    for (Fact fact : judgement.facts()) {
      json.writeStartObject();
      json.writeStringProperty("kind", Shown.of(fact.kind()));
      json.writeStringProperty("figures", Shown.of(VerdictReport.figures(fact)));
      json.writeArrayPropertyStart("stack");
      fact.stack().forEach(frame -> json.writeString(Shown.of(frame)));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void code(String path, List<Excerpt> excerpts) {
    json.writeArrayPropertyStart(Integer.toString(strings.number(path)));
    for (Excerpt excerpt : excerpts) {
      json.writeStartArray();
      json.writeNumber(excerpt.firstLine());
      json.writeStartArray();
      excerpt.lines().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
