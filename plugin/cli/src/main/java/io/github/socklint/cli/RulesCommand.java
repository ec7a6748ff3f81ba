// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.report.RuleListing;
import io.github.socklint.run.RuleLevels;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the catalogue. */
@Command(
    name = "rules",
    description = "Lists the rules, or explains one.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "A rule, for example linger-zero; without it all are listed.")
  private String id;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = Catalogue.bundled();
    var lines = id == null
        ? RuleListing.table(catalogue.rules())
        : RuleListing.page(catalogue.rule(RuleLevels.rule(id, "rules")));
    lines.forEach(terminal.out()::println);
    return ExitCode.OK;
  }
}
