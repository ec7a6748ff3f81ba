// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.load;

import io.github.socklint.confirm.load.peer.Message;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads what peers say: a text in UTF-8 in which {@code \r}, {@code \n}, {@code \t} and {@code \\}
 * stand for CR, LF, TAB and a backslash, or {@code @} and a file whose bytes are sent as they are.
 */
final class SendSetting {
  /** Every peer sends it, and bursts repeat it. */
  private static final int MOST_BYTES = 1024 * 1024;

  private final String setting;
  private final Path workingFolder;

  SendSetting(String setting, Path workingFolder) {
    this.setting = setting;
    this.workingFolder = workingFolder;
  }

  /**
   * The message.
   *
   * @throws UsageException where it is empty, too long or not readable, or has an unknown escape
   */
  Message parse(String text) {
    byte[] bytes = text.startsWith("@")
        ? read(workingFolder.resolve(text.substring(1)))
        : unescape(text).getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0 || bytes.length > MOST_BYTES) {
      throw new UsageException(
          MessageId.LOAD,
          setting + " has " + bytes.length + " bytes; it can have 1 to " + MOST_BYTES);
    }
    return Message.of(bytes);
  }

  private byte[] read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new UsageException(
            MessageId.LOAD,
            setting + ": " + file + " has " + Files.size(file) + " bytes; it can have 1 to "
                + MOST_BYTES);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UsageException(
          MessageId.INPUT_UNREADABLE, setting + ": cannot read the file: " + e, e);
    }
  }

  private String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        plain.append(escaped(i < text.length() ? text.substring(i, i + 1) : ""));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private char escaped(String letter) {
    return switch (letter) {
      case "r" -> '\r';
      case "n" -> '\n';
      case "t" -> '\t';
      case "\\" -> '\\';
      default ->
        throw new UsageException(
            MessageId.LOAD,
            setting + " has '\\" + letter + "'; it can have \\r, \\n, \\t and \\\\");
    };
  }
}
