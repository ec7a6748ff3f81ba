// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * A file of Java source, in a folder or an archive.
 *
 * @param container the archive, or the folder that holds it; as the user named it
 * @param archived whether the container is an archive
 * @param path its path in there, with {@code /}
 * @param encoding what the user says of it
 */
public record SourceFile(
    String container, boolean archived, String path, Optional<Charset> encoding, Opener opener) {
  /** No person writes more, and javac takes little more of what generators write. */
  private static final int MOST_BYTES = 8 << 20;

  /** Opens it. */
  @FunctionalInterface
  public interface Opener {
    /** The bytes from their beginning. */
    InputStream open() throws IOException;
  }

  /** How problems name it. */
  public String where() {
    return archived ? container + "!/" + path : container.isEmpty() ? path : container + "/" + path;
  }

  /**
   * Reads it.
   *
   * @throws IOException if it cannot be read or is no text
   */
  public SourceText read() throws IOException {
    byte[] bytes;
    try (InputStream in = opener.open()) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new IOException("larger than " + (MOST_BYTES >> 20) + " MiB");
    }
    return SourceText.decode(bytes, encoding)
        .orElseThrow(() -> new IOException("no text: it has NUL bytes"));
  }

  /** Its characters; see {@link #read}. */
  public String text() throws IOException {
    return read().text();
  }

  private String below(String packageName) {
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    String whole = where().substring(0, where().lastIndexOf('/') + 1);
    String own = path.substring(0, path.lastIndexOf('/') + 1);
    return (archived ? own : whole).endsWith("/" + folder) || own.equals(folder) ? folder : "";
  }

  /** The folder that packages start in; the archive where it is in one. */
  public String rootOf(String packageName) {
    if (archived) {
      return container;
    }
    String whole = where().substring(0, where().lastIndexOf('/') + 1);
    String root = whole.substring(0, whole.length() - below(packageName).length());
    return root.isEmpty() ? "." : root.length() == 1 ? root : root.substring(0, root.length() - 1);
  }

  /** Its path from there. */
  public String pathBelowRoot(String packageName) {
    return archived ? path : below(packageName) + path.substring(path.lastIndexOf('/') + 1);
  }
}
