// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.message;

/**
 * What a message to the user is about. Its code stands at the end of the message and is a heading
 * of the troubleshooting page, {@code plugin/run/TROUBLESHOOTING.md}; both stay the same for ever,
 * while the words of the message may change. Findings are no messages: they have the IDs of their
 * rules.
 */
public enum MessageId {
  /** The command line is not understood. */
  COMMAND_LINE("SL101"),
  /** A rule id that the catalogue does not know. */
  UNKNOWN_RULE("SL102"),
  /** A level of a rule that is none. */
  RULE_LEVEL("SL103"),
  /** A fail level that is none. */
  FAIL_LEVEL("SL104"),
  /** An exclude of another form, without classes or without a reason. */
  EXCLUDE("SL105"),
  /** A bound for long lingers below 1. */
  LONG_LINGER("SL106"),
  /** A report format that is not known, or two that share one output. */
  FORMAT("SL107"),
  /** A report cannot be written. */
  OUTPUT("SL108"),
  /** A comment that means to silence a finding, and does not. */
  ALLOW_COMMENT("SL109"),
  /** The name of an encoding that is none. */
  ENCODING("SL110"),
  /** Tests of a build that are not recorded, or not by both recorders. */
  NOT_RECORDED("SL111"),
  /** A baseline with mistakes, or one that is not there. */
  BASELINE("SL112"),
  /** A setting of a load is wrong. */
  LOAD("SL121"),
  /** A load is to leave the machine, and nobody said that it may. */
  BEYOND_LOOPBACK("SL122"),
  /** A load needs more descriptors than the system gives. */
  DESCRIPTORS("SL123"),
  /** No connection of a load came about. */
  NO_CONNECTION("SL124"),

  /** A model file is not there or not readable. */
  MODEL_UNREADABLE("SL201"),
  /** A mistake in a model file. */
  MODEL_MISTAKE("SL202"),

  /** Input that the operating system does not let socklint read. */
  INPUT_UNREADABLE("SL301"),
  /** There is nothing to judge. */
  NOTHING_TO_JUDGE("SL302"),
  /** Input that is no class file, archive or folder. */
  NO_CLASS_FILE("SL303"),
  /** Input that ends too early, or is empty. */
  INCOMPLETE("SL304"),
  /** Input whose bytes were changed. */
  CORRUPT("SL305"),
  /** Input, or code in it, that contradicts its format. */
  MALFORMED("SL306"),
  /** A class file of a Java release that is newer than this socklint. */
  TOO_NEW("SL307"),
  /** Input beyond a limit that keeps hostile files from filling memory. */
  BEYOND_LIMIT("SL308"),
  /** A link that leads nowhere, or back to where it stands. */
  LINK("SL309"),
  /** Maven has not resolved the class path. */
  CLASS_PATH("SL310"),
  /** An archive that is encrypted or compressed in a way that socklint does not read. */
  UNSUPPORTED("SL311"),

  /** A fault of socklint that ended the run. */
  FAULT("SL401"),
  /** A fault of socklint that cost one file or method. */
  PARTIAL_FAULT("SL402");

  private final String code;

  MessageId(String code) {
    this.code = code;
  }

  /** As users see and search for it, for example {@code SL301}. */
  public String code() {
    return code;
  }

  /** The message with its ID: {@code lib/broken.jar: empty [SL304]}. */
  public String on(String message) {
    return message + " [" + code + "]";
  }
}
