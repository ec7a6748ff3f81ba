// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.program;

import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The program as a front end presents it. Implementations are safe for use by many threads, and
 * give the same answer to the same question every time.
 *
 * <p>Its classes are of three sorts: judged ones, which findings may be about; class-path ones,
 * read for summaries and types; the JDK's, read for types only (they have no flow graphs).
 */
public interface Program {

  /** Binary names of the judged classes that name something of interest, in a stable order. */
  List<String> relevantClasses();

  /**
   * Binary names of the judged classes that name something of interest, also of those that another
   * run looks into: a front end that judges file by file still has calls lead from one to another.
   */
  default Collection<String> classesOfInterest() {
    return relevantClasses();
  }

  /**
   * Binary names of the judged classes whose code names one of these classes, in a stable order.
   * May hold a few that do not.
   */
  List<String> classesNaming(Set<String> binaryNames);

  /** The class of this binary name, wherever it is from; empty if it is not known or unreadable. */
  Optional<ClassShape> shape(String binaryName);

  /**
   * The flow graph of a method that this very class declares; empty where it has no code, is not
   * known, is the JDK's, or could not be lowered (which is then among {@link #problems()}).
   */
  Optional<FlowGraph> graph(MethodId method);

  /**
   * Whether this very class declares the method with code that can be read. Cheaper than asking for
   * the graph, which in rare cases turns out to make no sense.
   */
  default boolean hasCode(MethodId method) {
    return graph(method).isPresent();
  }

  /**
   * Binary names of the known direct subclasses and implementers, the JDK's not counted, sorted.
   */
  Collection<String> directSubtypes(String binaryName);

  /** Whether findings may be about this class. */
  boolean isJudged(String binaryName);

  /** Whether any judged or class-path class looks at a write queue's watermarks. */
  boolean heedsWatermarks();

  /** What could not be analysed so far, and why. */
  Collection<Problem> problems();

  /**
   * Something that was not analysed.
   *
   * @param where a path, an archive entry or a method, as the user would look for it
   * @param reason one clause, for example {@code truncated: the constant pool ends at byte 812}
   */
  record Problem(String where, String reason) {}
}
