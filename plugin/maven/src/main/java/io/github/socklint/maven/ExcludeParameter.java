// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import io.github.socklint.report.allow.Exclude;
import io.github.socklint.run.ExcludeSetting;
import java.util.ArrayList;
import java.util.List;

/** One {@code <exclude>} of the POM; Maven fills it in. */
public final class ExcludeParameter {
  /** Pattern for binary class names: {@code *} is anything but a dot, {@code **} anything. */
  private String classes;

  /** Rules to silence there; none: all of them. */
  private List<String> rules = new ArrayList<>();

  /** Why. */
  private String reason;

  /** For Maven. */
  public ExcludeParameter() {}

  Exclude toExclude() {
    return ExcludeSetting.of(classes, rules, reason, "excludes");
  }

  /** For Maven. */
  public void setClasses(String classes) {
    this.classes = classes;
  }

  /** For Maven. */
  public void setRules(List<String> rules) {
    this.rules = rules;
  }

  /** For Maven. */
  public void setReason(String reason) {
    this.reason = reason;
  }
}
