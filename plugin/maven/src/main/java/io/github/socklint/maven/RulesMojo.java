// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.report.RuleListing;
import io.github.socklint.run.RuleLevels;
import io.github.socklint.run.UsageException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lists the rules, or explains one. */
@Mojo(name = "rules", requiresProject = false, threadSafe = true)
public final class RulesMojo extends AbstractMojo {
  /** A rule to explain, for example linger-zero; without it all are listed. */
  @Parameter(property = "socklint.rule")
  private String rule;

  /** For Maven. */
  public RulesMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    lines().forEach(getLog()::info);
  }

  private List<String> lines() throws MojoExecutionException {
    Catalogue catalogue = Catalogue.bundled();
    if (rule == null) {
      return RuleListing.table(catalogue.rules());
    }
    try {
      return RuleListing.page(catalogue.rule(RuleLevels.rule(rule, "socklint.rule")));
    } catch (UsageException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }
}
