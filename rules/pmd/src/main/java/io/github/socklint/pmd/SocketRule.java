// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import io.github.socklint.pmd.internal.program.FileFindings;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.rule.AbstractJavaRule;
import net.sourceforge.pmd.lang.rule.RuleTargetSelector;
import net.sourceforge.pmd.properties.PropertyDescriptor;
import net.sourceforge.pmd.properties.PropertyFactory;
import net.sourceforge.pmd.reporting.RuleContext;

/**
 * Every rule of {@code category/java/socklint.xml}; which one, a property of the ruleset says.
 *
 * <p>All rules share one analysis of a file. PMD copies rules for its threads; a copy keeps nothing
 * but its properties.
 */
public final class SocketRule extends AbstractJavaRule {
  private static final int USUAL_LONG_LINGER_SECONDS = 10;

  private static final PropertyDescriptor<String> RULE = PropertyFactory.stringProperty(
          "socklintRule")
      .desc("The rule's id in socklint's catalogue; not to be changed")
      .defaultValue("")
      .build();

  // What takes its place came with PMD 7.21.
  @SuppressWarnings("deprecation")
  private static final PropertyDescriptor<Level> LEVEL = PropertyFactory.enumProperty(
          "level", levels())
      .desc("Findings of this level and graver ones are reported: error, warning or note")
      .defaultValue(Level.NOTE)
      .build();

  private static final PropertyDescriptor<Integer> LONG_LINGER = PropertyFactory.intProperty(
          "longLingerSeconds")
      .desc("LingerLongClose: a lingering close may block this many seconds without a finding")
      .defaultValue(USUAL_LONG_LINGER_SECONDS)
      .build();

  /** A rule without an id, as PMD makes it before it sets the properties. */
  public SocketRule() {
    definePropertyDescriptor(RULE);
    definePropertyDescriptor(LEVEL);
    definePropertyDescriptor(LONG_LINGER);
  }

  private static Map<String, Level> levels() {
    Map<String, Level> levels = new LinkedHashMap<>();
    for (Level level : Level.values()) {
      levels.put(level.id(), level);
    }
    return levels;
  }

  @Override
  public String dysfunctionReason() {
    String id = getProperty(RULE);
    return Catalogue.bundled().find(id).isPresent()
        ? null
        : "property socklintRule: '" + id + "' is no rule of socklint";
  }

  @Override
  protected RuleTargetSelector buildTargetSelector() {
    return RuleTargetSelector.forTypes(ASTCompilationUnit.class);
  }

  @Override
  public Object visit(ASTCompilationUnit file, Object data) {
    Rule rule = Catalogue.bundled().rule(getProperty(RULE));
    RuleContext context = asCtx(data);
    for (Finding finding : FileFindings.of(file, getProperty(LONG_LINGER))) {
      if (finding.ruleId().equals(rule.id()) && finding.level().atLeast(getProperty(LEVEL))) {
        Violation.report(context, file, finding, rule);
      }
    }
    return null;
  }
}
