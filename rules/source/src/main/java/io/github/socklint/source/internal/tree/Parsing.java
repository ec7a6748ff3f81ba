// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Providers;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.socklint.source.internal.input.Outline;
import io.github.socklint.source.internal.input.Outline.Body;
import io.github.socklint.source.internal.input.Skimmer;
import io.github.socklint.source.internal.input.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses text. Where that fails, the declaration that holds the mistake is left out, and the rest
 * is parsed again.
 */
public final class Parsing {
  private static final int MOST_MISTAKES = 30;
  private static final int DEEPEST = 1500;
  private static final String LEFT_OUT = "; the declaration it is in was left out";
  private static final String MERGE_CONFLICT =
      ": a merge conflict; its second version was left out";

  /**
   * What came of it.
   *
   * @param tree empty where nothing could be made of it
   * @param mistakes one line each: line, reason, and where there is a tree what was left out
   */
  public record Result(Optional<CompilationUnit> tree, List<String> mistakes) {}

  private Parsing() {}

  /**
   * Without the validators of a level, which would refuse old code; but only a level knows yield.
   */
  private static ParseResult<CompilationUnit> attempt(String text, LanguageLevel level) {
    return parser(level).parse(text);
  }

  private static JavaParser parser(LanguageLevel level) {
    return new JavaParser(
        new ParserConfiguration().setLanguageLevel(level).setAttributeComments(false));
  }

  private static ParseResult<CompilationUnit> attempt(String text) {
    ParseResult<CompilationUnit> result = attempt(text, LanguageLevel.RAW);
    if (!result.isSuccessful() && text.contains("yield")) {
      ParseResult<CompilationUnit> newest = attempt(text, LanguageLevel.BLEEDING_EDGE);
      return newest.isSuccessful() ? newest : result;
    }
    return result;
  }

  /** Parses a file. Needs a large stack: trees are as deep as their expressions are nested. */
  public static Result parse(String text) {
    try {
      ParseResult<CompilationUnit> result = attempt(Tokens.of(text).compacted());
      if (result.isSuccessful() && result.getResult().isPresent()) {
        dropTokens(result.getResult().get(), 0);
        return new Result(result.getResult(), List.of());
      }
    } catch (StackOverflowError | RuntimeException e) {
      // As where it does not parse: what is wrong, and in which column, the whole text tells.
    }
    return parseInParts(text);
  }

  private static Result parseInParts(String text) {
    String left = text;
    List<String> mistakes = new ArrayList<>();
    while (true) {
      Optional<String> mistake;
      int at;
      try {
        ParseResult<CompilationUnit> result = attempt(left);
        if (result.isSuccessful() && result.getResult().isPresent()) {
          dropTokens(result.getResult().get(), 0);
          return new Result(result.getResult(), mistakes);
        }
        at = Mistake.position(result, left);
        mistake = Optional.of(Mistake.reason(result, left));
      } catch (StackOverflowError e) {
        at = deepestOf(left)[0];
        mistake = Optional.of("line " + Blanks.line(left, at) + ": nested too deeply");
      } catch (RuntimeException e) {
        return new Result(Optional.empty(), List.of("line 1: the parser failed: " + e));
      }
      String renamed = mistakes.isEmpty() ? OldNames.replaced(left) : left;
      if (!renamed.equals(left)) {
        left = renamed;
        continue;
      }
      MergeConflicts.Resolved resolved = MergeConflicts.resolve(left);
      if (!resolved.lines().isEmpty()) {
        resolved.lines().forEach(n -> mistakes.add("line " + n + MERGE_CONFLICT));
        left = resolved.text();
        continue;
      }
      Optional<String> mended =
          mistakes.size() > MOST_MISTAKES ? Optional.empty() : Mending.mended(left, at);
      if (mended.isEmpty()) {
        return new Result(Optional.empty(), List.of(mistake.get()));
      }
      mistakes.add(mistake.get() + LEFT_OUT);
      left = mended.get();
    }
  }

  /**
   * Tokens make up nine tenths of a tree, and one node keeps those of its whole file; without any
   * the parser would not know where a node stands.
   */
  private static void dropTokens(Node node, int linesBefore) {
    Optional<Range> range = node.getRange();
    node.setTokenRange(null);
    range.ifPresent(r -> node.setRange(linesBefore == 0 ? r : moved(r, linesBefore)));
    node.getChildNodes().forEach(n -> dropTokens(n, linesBefore));
  }

  private static Range moved(Range r, int lines) {
    return new Range(r.begin.withLine(r.begin.line + lines), r.end.withLine(r.end.line + lines));
  }

  /** Parses what is outside of bodies. */
  public static Result parseOutline(String text) {
    Result result = parse(Outline.without(text, Skimmer.skim(text).bodies()));
    // Where there are mistakes, nobody knows from the braces what is a body.
    return result.mistakes().isEmpty() ? result : parse(text);
  }

  /**
   * A method that was parsed without the rest of its file.
   *
   * @param owner the class it is in: its binary name below the package
   */
  public record Alone(String owner, MethodDeclaration method) {}

  /**
   * Parses methods.
   *
   * @return nothing where a class or lambda is in one of them, or something does not parse
   */
  static List<Alone> parseAlone(String text, List<Body> methods) {
    List<Alone> all = new ArrayList<>();
    for (Body body : methods) {
      Optional<MethodDeclaration> parsed = body.isPlain() ? member(text, body) : Optional.empty();
      if (parsed.isEmpty()) {
        return List.of();
      }
      all.add(new Alone(body.owner(), parsed.get()));
    }
    return all;
  }

  private static Optional<MethodDeclaration> member(String text, Body body) {
    String member = Tokens.of(text.substring(body.start(), body.close() + 1)).compacted();
    int linesBefore = Blanks.line(text, body.start()) - 1;
    try {
      ParseResult<BodyDeclaration<?>> result =
          parser(LanguageLevel.RAW).parse(ParseStart.CLASS_BODY, Providers.provider(member));
      Optional<MethodDeclaration> parsed = result
          .getResult()
          .filter(d -> result.isSuccessful())
          .flatMap(BodyDeclaration::toMethodDeclaration);
      parsed.ifPresent(m -> dropTokens(m, linesBefore));
      return parsed;
    } catch (StackOverflowError | RuntimeException e) {
      // The whole file tells what is wrong.
      return Optional.empty();
    }
  }

  /** Whether brackets are nested so deeply that no parser should see them. */
  public static boolean isTooDeep(String text) {
    return deepestOf(text)[1] > DEEPEST;
  }

  private static int[] deepestOf(String text) {
    Tokens tokens = Tokens.of(text);
    int depth = 0;
    int[] most = {0, 0};
    for (int i = 0; i < tokens.size(); i++) {
      char kind = tokens.kind(i);
      if (kind == '(' || kind == '{' || kind == '[') {
        if (++depth > most[1]) {
          most = new int[] {tokens.start(i), depth};
        }
      } else if (kind == ')' || kind == '}' || kind == ']') {
        depth--;
      }
    }
    return most;
  }
}
