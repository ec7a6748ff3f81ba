// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Recorded;
import io.github.socklint.model.finding.Finding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A SARIF file of socklint, read again: its findings, to which verdicts are added. All else in it
 * stays as it is.
 */
public final class SarifLog {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The tool's name in what this reads, as {@link SarifWriter} writes it. */
  private static final String TOOL = "socklint";

  private static final String PROPERTIES = "properties";
  private static final String RECORDED = "recorded";

  private final ObjectNode log;
  private final List<ObjectNode> runs = new ArrayList<>();
  private final List<ObjectNode> results = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private SarifLog(ObjectNode log) {
    this.log = log;
  }

  /**
   * Reads a file.
   *
   * @throws IOException where it cannot be read, is no SARIF 2.1.0, or is not of socklint; the
   *     message names the file and what was expected
   */
  public static SarifLog read(Path file) throws IOException {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file", e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": no UTF-8; expected a SARIF file", e);
    }
  }

  /**
   * Reads what a file would hold.
   *
   * @param file names it in messages
   * @throws IOException as {@link #read} does
   */
  public static SarifLog parse(String text, String file) throws IOException {
    JsonNode tree;
    try {
      tree = JSON.readTree(text);
    } catch (JacksonException e) {
      throw new IOException(
          file + ": no JSON at line " + e.getLocation().getLineNr() + "; expected a SARIF file", e);
    }
    if (!(tree instanceof ObjectNode log) || !log.path("version").asString("").equals("2.1.0")) {
      throw new IOException(file + ": no SARIF 2.1.0; expected what 'socklint audit --out' wrote");
    }
    SarifLog read = new SarifLog(log);
    for (JsonNode run : log.path("runs")) {
      if (run instanceof ObjectNode o
          && run.at("/tool/driver/name").asString("").equals(TOOL)) {
        read.add(o);
      }
    }
    if (read.runs.isEmpty()) {
      throw new IOException(file + ": has no run of socklint; expected what 'audit --out' wrote");
    }
    return read;
  }

  /** A log with this run, which is of socklint. */
  static SarifLog of(ObjectNode run) {
    ObjectNode log = JSON.createObjectNode();
    log.put("$schema", SarifWriter.SCHEMA);
    log.put("version", "2.1.0");
    log.putArray("runs").add(run);
    SarifLog made = new SarifLog(log);
    made.add(run);
    return made;
  }

  /** The runs of socklint, as they are in the file. */
  List<ObjectNode> runs() {
    return List.copyOf(runs);
  }

  private void add(ObjectNode run) {
    runs.add(run);
    for (JsonNode result : run.path("results")) {
      if (result instanceof ObjectNode each && !Duplicates.isAbsent(each)) {
        results.add(each);
        findings.add(SarifFindings.of(each));
      }
    }
  }

  /** The findings, in the order of the file. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** A finding as it is in the file. */
  ObjectNode result(int index) {
    return results.get(index);
  }

  /** Whether something silences a finding: a comment, a setting, a baseline. */
  public boolean isSilent(int index) {
    return !results.get(index).path("suppressions").isEmpty();
  }

  /** The findings with all that the file says of them, in its order. */
  public List<Reported> reported() {
    List<Reported> all = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      all.add(SarifReported.of(findings.get(i), results.get(i)));
    }
    return all;
  }

  /** What the runs looked at. */
  public Coverage coverage() {
    return SarifCoverage.of(runs);
  }

  /** Adds a verdict to a finding, or replaces the one of an earlier run. */
  public void judge(int index, Judgement judgement) {
    SarifJudgements.write(judgement, properties(results.get(index)));
  }

  /** The verdict on a finding; empty where no recording was held against it yet. */
  public Optional<Judgement> judgement(int index) {
    return SarifJudgements.of(results.get(index).path(PROPERTIES));
  }

  /** Adds what was recorded to the first run of socklint, or replaces that of an earlier time. */
  public void recorded(Recorded recorded) {
    SarifRecorded.write(recorded, properties(runs.get(0)).putObject(RECORDED));
  }

  /** What was recorded; empty where no recording was held against the findings yet. */
  public Optional<Recorded> recorded() {
    return SarifRecorded.of(runs.get(0).path(PROPERTIES).path(RECORDED));
  }

  private static ObjectNode properties(ObjectNode of) {
    return of.get(PROPERTIES) instanceof ObjectNode known ? known : of.putObject(PROPERTIES);
  }

  /** Adds a finding that the file does not have, to its first run of socklint. */
  public void add(Finding finding, Judgement judgement) {
    ObjectNode run = runs.get(0);
    ArrayNode all = run.get("results") instanceof ArrayNode known ? known : run.putArray("results");
    ObjectNode result = all.addObject();
    SarifFindings.write(finding, result);
    // All results of a run tell of suppressions, or none does (section 3.27.23).
    result.putArray("suppressions");
    results.add(result);
    findings.add(finding);
    judge(results.size() - 1, judgement);
  }

  /** Writes it, and the folders above where they are missing. */
  public void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    ObjectWriter writer =
        JSON.writerWithDefaultPrettyPrinter().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    Files.writeString(file, writer.writeValueAsString(log) + "\n", StandardCharsets.US_ASCII);
  }
}
