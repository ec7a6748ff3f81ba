// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.baseline;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.model.yaml.Mistake;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A file of accepted findings. */
public final class BaselineFile {
  /** Modules of one build may share a file, and be judged at once. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final Path file;
  private final String shownAs;

  /**
   * Names a file, which need not be there yet.
   *
   * @param shownAs its name in messages
   */
  public BaselineFile(Path file, String shownAs) {
    this.file = file;
    this.shownAs = shownAs;
  }

  /** Its name in messages. */
  public String shownAs() {
    return shownAs;
  }

  /**
   * The accepted findings in the order of the file; empty where there is no such file.
   *
   * @throws BaselineException where the file cannot be read or is wrong; it names every mistake
   */
  public Optional<List<Accepted>> read() {
    try (BufferedReader text = Files.newBufferedReader(file)) {
      return Optional.of(BaselineReader.read(shownAs, text));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new BaselineException(
          List.of(new Mistake(shownAs, 0, 0, MessageId.BASELINE, "cannot be read: " + e)));
    }
  }

  /**
   * Adds and removes entries. What others wrote since it was read stays. The file is made where it
   * is missing, and sorted; where nothing changes it is left alone.
   *
   * @throws BaselineException where the file is wrong by now
   * @throws IOException where it cannot be written; it is as it was then
   */
  public void change(Collection<Accepted> added, Collection<Accepted> removed) throws IOException {
    if (added.isEmpty() && removed.isEmpty()) {
      return;
    }
    synchronized (ONE_AT_A_TIME) {
      List<Accepted> entries = new ArrayList<>(read().orElse(List.of()));
      removed.forEach(entries::remove); // one each: there may be several of a kind
      entries.addAll(added);
      replace(BaselineText.of(entries));
    }
  }

  private void replace(String text) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = folder.resolve(file.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
