// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Relative URI references (RFC 3986 section 4.2) for paths. */
public final class UriPath {
  /** Stands as itself in a path segment (section 3.3), and the slash between segments. */
  private static final String PLAIN = "-._~!$&'()*+,;=@/";

  private UriPath() {}

  /**
   * Encodes a path with {@code /} between its names. A colon is encoded as well: before the first
   * slash it would make a scheme of what stands before it.
   */
  public static String encode(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isAsciiLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return uri.toString();
  }

  /** The path of a reference as {@link #encode} makes them; what is encoded otherwise stays. */
  public static String decode(String uri) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
    byte[] encoded = uri.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      int high =
          encoded[i] == '%' && i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(encoded[i + 2], 16) : -1;
      if (low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(encoded[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
