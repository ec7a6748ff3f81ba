// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.model.message.MessageId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Opens an archive and divides its classes among the threads. */
final class ArchiveReader {
  /** Small enough that all cores get some of a single archive. */
  private static final long BATCH_BYTES = 1 << 20;

  private final Workers workers;
  private final Archive archive;
  private final boolean judged;
  private final Part part = new Part();
  private final Inflation inflation;

  private ArchiveReader(Workers workers, Inflation inflation, Archive archive, boolean judged) {
    this.workers = workers;
    this.inflation = inflation;
    this.archive = archive;
    this.judged = judged;
  }

  static Part read(Workers workers, Inflation inflation, Archive archive, boolean judged) {
    return new ArchiveReader(workers, inflation, archive, judged).read();
  }

  private Part read() {
    part.archives = 1;
    try (Source.Access access = archive.source().open()) {
      List<ZipEntry> entries = ZipDirectory.read(
          access, archive.source().size(), fault -> part.problem(archive.name(), fault));
      inflation.open(access, archive.source().size());
      entries = Releases.choose(entries, this::manifest);
      entries.sort(Comparator.comparingLong(ZipEntry::header));
      divide(withinLimits(entries));
    } catch (IOException | RuntimeException e) {
      part.problem(archive.name(), Problems.reason(e));
    }
    return part;
  }

  private String manifest(ZipEntry entry) throws IOException {
    if (entry.refusal() != null || entry.packed() > BATCH_BYTES || entry.size() > BATCH_BYTES) {
      return "";
    }
    inflation.start(inflation.dataStart(entry), entry);
    int length = inflation.reach((int) entry.size());
    return new String(inflation.bytes(), 0, length, StandardCharsets.UTF_8);
  }

  /** Leaves out, and reports, what cannot or should not be read. */
  private List<ZipEntry> withinLimits(List<ZipEntry> entries) {
    List<ZipEntry> good = new ArrayList<>(entries.size());
    long end = 0;
    long total = 0;
    for (ZipEntry entry : entries) {
      String refusal = entry.refusal();
      if (refusal == null && entry.header() < end) {
        refusal =
            MessageId.BEYOND_LIMIT.on("it shares its bytes with another entry, as in a zip bomb");
      } else if (refusal == null && total + entry.size() > archive.budget()) {
        refusal = MessageId.BEYOND_LIMIT.on("not read: the archive inflates to over "
            + (archive.budget() >> 20)
            + " MiB, like a zip bomb");
      } else if (refusal == null && entry.isClass() && tooLarge(entry, Limits.MAX_CLASS_BYTES)) {
        refusal = MessageId.BEYOND_LIMIT.on(Limits.CLASS_TOO_LARGE);
      } else if (refusal == null && tooLarge(entry, Limits.MAX_NESTED_BYTES)) {
        refusal = MessageId.BEYOND_LIMIT.on("larger than 2 GiB, as an archive within an archive");
      }
      end = Math.max(end, entry.header() + entry.packed());
      if (refusal == null) {
        total += entry.size();
        good.add(entry);
      } else {
        part.problem(archive.name() + "!/" + entry.name(), refusal);
      }
    }
    return good;
  }

  private static boolean tooLarge(ZipEntry entry, long bound) {
    return entry.size() > bound || entry.packed() > bound;
  }

  private void divide(List<ZipEntry> entries) {
    List<ZipEntry> batch = new ArrayList<>();
    List<ZipEntry> nested = new ArrayList<>();
    long bytes = 0;
    long nestedBytes = 0;
    for (ZipEntry entry : entries) {
      if (!entry.isClass()) {
        nested.add(entry);
        nestedBytes += entry.size();
        continue;
      }
      batch.add(entry);
      bytes += entry.packed();
      if (bytes > BATCH_BYTES) {
        submit(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
    }
    submit(batch);
    for (ZipEntry entry : nested) {
      // Its share of what is left, so that archives nested in each other do not multiply it.
      double share = (double) entry.size() / Math.max(1, nestedBytes);
      long budget = (long) (archive.budget() * share);
      part.parts.add(workers.submit(worker -> open(worker.inflation(), entry, budget)));
    }
  }

  private void submit(List<ZipEntry> batch) {
    if (!batch.isEmpty()) {
      part.parts.add(workers.submit(worker -> index(worker, batch)));
    }
  }

  private Part index(Worker worker, List<ZipEntry> batch) {
    Part result = new Part();
    Inflation in = worker.inflation();
    try (Source.Access access = archive.source().open()) {
      in.open(access, archive.source().size());
      for (ZipEntry entry : batch) {
        try {
          long start = in.dataStart(entry);
          in.start(start, entry);
          ClassFile file = new ArchiveClass(archive, entry, start);
          ClassEntry indexed = worker.indexer().index(in, file, judged);
          if (indexed != null) {
            result.classes.add(indexed);
          }
        } catch (IOException | RuntimeException e) {
          result.problem(archive.name() + "!/" + entry.name(), Problems.reason(e));
        }
      }
    } catch (IOException | RuntimeException e) {
      result.problem(archive.name(), Problems.reason(e));
    }
    return result;
  }

  private Part open(Inflation in, ZipEntry entry, long budget) {
    String name = archive.name() + "!/" + entry.name();
    Part result = new Part();
    if (archive.nesting() == Limits.MAX_NESTING) {
      String refusal = "not read: it lies in " + (archive.nesting() + 1) + " archives";
      result.problem(name, MessageId.BEYOND_LIMIT.on(refusal));
      return result;
    }
    Source source;
    try (Source.Access access = archive.source().open()) {
      in.open(access, archive.source().size());
      long start = in.dataStart(entry);
      source = entry.method() == ZipEntry.STORED
          ? new Source.Part(archive.source(), start, entry.packed())
          : in.spool(start, entry, workers.spool());
    } catch (IOException | RuntimeException e) {
      result.problem(name, Problems.reason(e));
      return result;
    }
    Archive inner = new Archive(name, source, archive.nesting() + 1, budget);
    return ArchiveReader.read(workers, in, inner, judged);
  }
}
