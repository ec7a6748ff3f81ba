// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page of the repository.
 *
 * @param file absolute
 * @param anchors what a link to a heading ends in, as code hosts make it
 * @param links destinations as they are written
 */
record Page(Path file, List<Snippet> snippets, List<String> anchors, List<String> links) {
  /** The top of the repository, where the guides tell their reader to stand. */
  static final Path TOP = Path.of("../..").toAbsolutePath().normalize();

  /** All pages, in the order of their paths. */
  static List<Page> all() {
    try (Stream<Path> files = Files.walk(TOP)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> isOurs(TOP.relativize(file)))
          .sorted()
          .map(Page::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What builds leave behind is no page, and neither is anything below a folder with a dot. */
  private static boolean isOurs(Path inRepository) {
    for (Path name : inRepository) {
      if (name.toString().equals("target") || name.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  static Page read(Path file) {
    try {
      return parse(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Page parse(Path file, String markdown) {
    Parser parser =
        Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    Page page = new Page(file, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    parser.parse(markdown).accept(page.new Gatherer());
    return page;
  }

  /** How a test names it. */
  String name() {
    return TOP.relativize(file).toString();
  }

  /** How a message names one of its lines. */
  String at(Snippet snippet) {
    return name() + ":" + snippet.line();
  }

  private final class Gatherer extends AbstractVisitor {
    @Override
    public void visit(FencedCodeBlock block) {
      int line = block.getSourceSpans().get(0).getLineIndex() + 1;
      snippets.add(new Snippet(line, block.getInfo(), block.getLiteral(), remark(block)));
    }

    private Optional<Remark> remark(Node block) {
      return block.getPrevious() instanceof HtmlBlock comment
          ? Remark.of(comment.getLiteral())
          : Optional.empty();
    }

    @Override
    public void visit(Heading heading) {
      StringBuilder words = new StringBuilder();
      heading.accept(new Words(words));
      anchors.add(words
          .toString()
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{N}_ -]", "")
          .replace(' ', '-'));
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }
  }

  private static final class Words extends AbstractVisitor {
    private final StringBuilder words;

    Words(StringBuilder words) {
      this.words = words;
    }

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      words.append(code.getLiteral());
    }
  }
}
