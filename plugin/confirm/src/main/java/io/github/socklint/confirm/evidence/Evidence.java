// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.model.evidence.ConnectionLife;
import io.github.socklint.model.evidence.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the recordings of a directory hold, read and joined. It grows with the code that the
 * recorded connections went through, not with their number.
 */
public final class Evidence {
  private final Cohort.Collector cohorts = new Cohort.Collector();
  private final CloseTimes closeTimes = new CloseTimes();
  private final CloseWaitLevels closeWait = new CloseWaitLevels();
  private final List<String> faults = new ArrayList<>();
  private Counterparts counterparts = new Counterparts(Set.of());
  private long sockets;
  private int processes;
  private int byAgent;
  private int byShim;

  private Evidence() {}

  /**
   * Reads a directory that the agent, the shim or both wrote into.
   *
   * @throws IOException where it is no directory or cannot be listed; what is wrong with a file in
   *     it is a fault instead
   */
  public static Evidence read(Path directory) throws IOException {
    RecordingFolder folder = new RecordingFolder(directory);
    Evidence evidence = new Evidence();
    folder.read(evidence::add);
    evidence.faults.addAll(folder.faults());
    Counterparts counterparts = new Counterparts(evidence.mostTelling());
    if (!counterparts.isEmpty()) {
      folder.readAgain(process -> Joining.join(process, counterparts::look));
    }
    evidence.counterparts = counterparts;
    evidence.noteWhatTheAgentCannotSee();
    return evidence;
  }

  /** The evidence of processes that had the same number, one after another. */
  static Evidence of(List<Recording> recordings, List<Flight> flights) {
    Evidence evidence = new Evidence();
    List<RecordedProcess> pairs = RecordedProcess.pairs(recordings, flights);
    pairs.forEach(evidence::add);
    Counterparts counterparts = new Counterparts(evidence.mostTelling());
    pairs.forEach(process -> Joining.join(process, counterparts::look));
    evidence.counterparts = counterparts;
    evidence.noteWhatTheAgentCannotSee();
    return evidence;
  }

  private void add(RecordedProcess process) {
    processes++;
    byShim += process.byShim().isPresent() ? 1 : 0;
    byAgent += process.byAgent().isPresent() ? 1 : 0;
    Joining.join(process, c -> {
      sockets += c.isSocket() ? 1 : 0;
      cohorts.add(c);
      closeTimes.add(c);
      closeWait.add(c);
    });
  }

  /** Those whose life a verdict may want to tell. */
  private Set<Connection> mostTelling() {
    Set<Connection> chosen = new HashSet<>();
    for (Cohort cohort : cohorts()) {
      cohort.seen().forEach(seen -> chosen.add(cohort.mostTelling(seen)));
    }
    return chosen;
  }

  private void noteWhatTheAgentCannotSee() {
    if (byShim == 0 && byAgent > 0) {
      faults.add("recorded by the agent alone: resets, TCP states such as CLOSE_WAIT, and bytes are"
          + " what the native shim sees, so nothing can be confirmed by them");
    }
  }

  Collection<Cohort> cohorts() {
    return cohorts.cohorts();
  }

  /** The life of a connection that a cohort has as its most telling one. */
  ConnectionLife lifeOf(Connection mostTelling) {
    return counterparts.lifeOf(mostTelling);
  }

  /** What was recorded in all. */
  public Recorded recorded() {
    return new Recorded(
        sockets, processes, byAgent, byShim, faults, closeTimes.buckets(), closeWait.levels());
  }

  /** How many sockets were seen. */
  public long sockets() {
    return sockets;
  }

  /** How many processes were recorded, by either. */
  public int processes() {
    return processes;
  }

  /** How many of them the agent recorded. */
  public int recordedByAgent() {
    return byAgent;
  }

  /** How many of them the shim recorded. */
  public int recordedByShim() {
    return byShim;
  }

  /** What could not be read, and what was left out, one line each. */
  public List<String> faults() {
    return List.copyOf(faults);
  }
}
