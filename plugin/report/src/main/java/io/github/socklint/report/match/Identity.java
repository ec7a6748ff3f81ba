// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.match;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a finding is recognised by in another run. Line numbers have no part in it.
 *
 * @param ruleId the rule
 * @param path of the source file, as reports name it
 * @param owner where it is: class and method, {@code org.example.Server.serve}; the class alone for
 *     a finding about a field or a whole class
 * @param fingerprint of the finding; may be empty in files of other tools, then only the rest
 *     counts
 */
public record Identity(String ruleId, String path, String owner, String fingerprint) {
  /** The numbers that compilers give to lambdas and nested classes without a name. */
  private static final Pattern GIVEN = Pattern.compile("\\$\\d+");

  /** Checks that nothing is null. */
  public Identity {
    Objects.requireNonNull(ruleId);
    Objects.requireNonNull(path);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(fingerprint);
  }

  /** The identity of a finding whose file reports name so. */
  public static Identity of(Finding finding, String path) {
    return new Identity(finding.ruleId(), path, owner(finding.place()), finding.fingerprint());
  }

  /** Class and method of a place, the class alone where there is no method. */
  public static String owner(Place place) {
    return place.method().isEmpty() ? place.className() : place.className() + "." + place.method();
  }

  /**
   * The owner without the numbers that a compiler gave; empty where it has none. With one lambda
   * more in a class all that follow have new names, and fingerprints.
   */
  Optional<String> unnumberedOwner() {
    Matcher numbers = GIVEN.matcher(owner);
    return numbers.find() ? Optional.of(numbers.replaceAll("\\$")) : Optional.empty();
  }
}
