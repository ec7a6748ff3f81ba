// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cursor over the words of one sentence of a model file. */
final class Words {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern ARGUMENT = Pattern.compile("arg(\\d{1,2})");

  private final String sentence;
  private final Signature signature;
  private final List<String> words = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private int at;

  /** A word stands where the grammar does not allow it. */
  static final class Misplaced extends Exception {
    private static final long serialVersionUID = 1L;

    /** Where the word begins in the sentence. */
    final int offset;

    Misplaced(int offset, String message) {
      super(message);
      this.offset = offset;
    }
  }

  Words(String sentence, Signature signature) {
    this.sentence = sentence;
    this.signature = signature;
    Matcher matcher = WORD.matcher(sentence);
    while (matcher.find()) {
      words.add(matcher.group());
      offsets.add(matcher.start());
    }
  }

  /** Whether the next words are these; if so they are passed over. */
  boolean accept(String... expected) {
    if (at + expected.length > words.size()
        || !words.subList(at, at + expected.length).equals(List.of(expected))) {
      return false;
    }
    at += expected.length;
    return true;
  }

  void expect(String... expected) throws Misplaced {
    for (String word : expected) {
      if (!accept(word)) {
        throw misplaced("'" + word + "'");
      }
    }
  }

  /** The choice whose key is the next word. */
  <T> T oneOf(Map<String, T> choices) throws Misplaced {
    T choice = at < words.size() ? choices.get(words.get(at)) : null;
    if (choice == null) {
      throw misplaced(
          choices.size() == 1
              ? "'" + choices.keySet().iterator().next() + "'"
              : "one of " + String.join(", ", choices.keySet()));
    }
    at++;
    return choice;
  }

  /** Whether the next word has the form of an operand. */
  boolean atOperand() {
    return at < words.size() && form(words.get(at)).isPresent();
  }

  /** An operand that the method has. */
  Operand operand() throws Misplaced {
    Optional<Operand> operand = at < words.size() ? form(words.get(at)) : Optional.empty();
    if (operand.filter(signature::has).isEmpty()) {
      throw misplaced("one of " + signature.operands());
    }
    at++;
    return operand.get();
  }

  /** The operand after a keyword; empty where the keyword is not next. */
  Optional<Operand> operandAfter(String... keyword) throws Misplaced {
    return accept(keyword) ? Optional.of(operand()) : Optional.empty();
  }

  /** Nothing may follow. */
  void end() throws Misplaced {
    if (at < words.size()) {
      throw misplaced("the end of the sentence");
    }
  }

  /** The next word is wrong. */
  Misplaced misplaced(String allowed) {
    if (at < words.size()) {
      return new Misplaced(
          offsets.get(at), "'" + words.get(at) + "' in '" + sentence + "': expected " + allowed);
    }
    return new Misplaced(
        sentence.length(), "'" + sentence + "' ends too early: expected " + allowed);
  }

  private static Optional<Operand> form(String word) {
    if (word.equals("this")) {
      return Optional.of(Operand.THIS);
    }
    if (word.equals("result")) {
      return Optional.of(Operand.RESULT);
    }
    Matcher argument = ARGUMENT.matcher(word);
    return argument.matches()
        ? Optional.of(Operand.arg(Integer.parseInt(argument.group(1))))
        : Optional.empty();
  }
}
