// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands behind {@code socklint-agent.jar=}: {@code key=value} pairs with commas between them.
 *
 * @param out the directory that recordings are written to ({@code out}); must be given
 * @param maxMebibytes how large a recording may grow before its oldest part is dropped
 *     ({@code size}), in MiB; 0, the default, is no bound
 * @param allStacks whether connects and closes have stack traces, too ({@code stacks=all}, the
 *     default), or only what begins a socket's life and what sets its options ({@code stacks=few})
 */
record AgentOptions(Path out, long maxMebibytes, boolean allStacks) {
  private static final String KNOWN =
      "known are out=DIRECTORY, size=MEBIBYTES and stacks=all or few";

  /**
   * Reads the options.
   *
   * @param text the options, or null where there are none
   * @throws IllegalArgumentException says which option is wrong and what is known
   */
  static AgentOptions parse(String text) {
    Map<String, String> values = pairs(text == null ? "" : text);
    String out = values.remove("out");
    String size = values.remove("size");
    String stacks = values.remove("stacks");
    if (!values.isEmpty()) {
      String unknown = values.keySet().iterator().next();
      throw new IllegalArgumentException("unknown option '" + unknown + "'; " + KNOWN);
    }
    if (out == null || out.isEmpty()) {
      throw new IllegalArgumentException("the option out is missing; " + KNOWN);
    }
    return new AgentOptions(
        directory(out), size == null ? 0 : mebibytes(size), stacks == null || all(stacks));
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : text.split(",")) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      if (pair.isEmpty()) {
        continue;
      }
      if (equals < 0) {
        throw new IllegalArgumentException("option '" + key + "' has no value; " + KNOWN);
      }
      if (values.put(key, pair.substring(equals + 1)) != null) {
        throw new IllegalArgumentException("option '" + key + "' is given twice");
      }
    }
    return values;
  }

  private static Path directory(String out) {
    try {
      return Path.of(out).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("out='" + out + "' is no path: " + e.getReason(), e);
    }
  }

  private static boolean all(String stacks) {
    if (stacks.equals("all") || stacks.equals("few")) {
      return stacks.equals("all");
    }
    throw new IllegalArgumentException("stacks='" + stacks + "' is neither all nor few");
  }

  private static long mebibytes(String size) {
    try {
      long value = Long.parseLong(size);
      if (value > 0 && value <= 1L << 30) {
        return value;
      }
    } catch (NumberFormatException e) {
      // The same message as for a number out of range.
    }
    throw new IllegalArgumentException(
        "size='" + size + "' is no size in MiB; a whole number of 1 and more is expected");
  }
}
