// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RecordingPlanTest {
  private static final Path JDK_11 = Path.of("/jdk-11");
  private static final Path JDK_17 = Path.of("/jdk-17");
  private static final Path JDK_25 = Path.of("/jdk-25");

  private static final TestExecution UNIT_TESTS =
      new TestExecution("surefire", JDK_17, false, Optional.empty(), true);
  private static final TestExecution OWN_JVM =
      new TestExecution("surefire", JDK_17, true, Optional.empty(), true);
  private static final TestExecution OWN_JVM_AND_LINE =
      new TestExecution("surefire", JDK_17, true, Optional.of("-Xmx1g"), true);
  private static final TestExecution OWN_LINE =
      new TestExecution("surefire", JDK_17, false, Optional.of("-Xmx1g"), true);

  private static RecordingPlan plan(TestExecution... executions) {
    return RecordingPlan.of(List.of(executions), true, RecordingPlanTest::version);
  }

  private static RecordingPlan planOfWindows(TestExecution... executions) {
    return RecordingPlan.of(List.of(executions), false, RecordingPlanTest::version);
  }

  private static OptionalInt version(Path home) {
    return OptionalInt.of(Integer.parseInt(home.toString().replaceAll("\\D", "")));
  }

  private static TestExecution on(Path jdk) {
    return new TestExecution("failsafe", jdk, false, Optional.empty(), true);
  }

  @Test
  void all_tests_of_one_jdk_are_recorded_by_both() {
    assertEquals(
        new RecordingPlan(true, Optional.of(JDK_17), List.of()), plan(UNIT_TESTS, on(JDK_17)));
  }

  @Test
  void options_of_the_users_own_are_no_obstacle_where_the_jvm_can_be_named() {
    assertEquals(new RecordingPlan(true, Optional.of(JDK_17), List.of()), plan(OWN_LINE));
  }

  @Test
  void elsewhere_they_hide_the_agent_and_the_user_is_told_what_to_write() {
    String told = "surefire has an argLine of its own, so its tests are not recorded;"
        + " write <argLine>@{argLine} -Xmx1g</argLine>";
    assertEquals(new RecordingPlan(true, Optional.empty(), List.of(told)), planOfWindows(OWN_LINE));
    assertEquals(List.of(told), plan(OWN_JVM_AND_LINE, on(JDK_17)).warnings());
  }

  @Test
  void a_jvm_of_the_users_own_leaves_the_agent_alone() {
    assertEquals(
        new RecordingPlan(
            true,
            Optional.empty(),
            List.of("surefire has a jvm of its own: its tests are recorded by the agent alone")),
        plan(OWN_JVM));
  }

  @Test
  void of_several_jdks_the_property_cannot_name_one() {
    RecordingPlan plan = plan(UNIT_TESTS, on(JDK_25));
    assertEquals(Optional.empty(), plan.jdk());
    assertEquals(
        "failsafe is one of several with JDKs of their own: its tests are recorded by the agent"
            + " alone",
        plan.warnings().get(1));
  }

  @Test
  void tests_on_a_jdk_that_the_agent_does_not_know_run_as_ever() {
    assertEquals(
        new RecordingPlan(
            false,
            Optional.empty(),
            List.of("failsafe runs on Java 11, and the agent needs 17 or newer: the tests are not"
                + " recorded")),
        plan(UNIT_TESTS, on(JDK_11)));
  }

  @Test
  void tests_inside_maven_are_not_recorded() {
    TestExecution inside = new TestExecution("surefire", JDK_17, false, Optional.empty(), false);
    assertEquals(
        List.of("surefire has forkCount 0: its tests run in Maven's own JVM and are not recorded;"
            + " let it fork"),
        plan(inside).warnings());
  }

  @Test
  void a_module_without_surefire_has_nothing_to_warn_of() {
    assertEquals(new RecordingPlan(true, Optional.empty(), List.of()), plan());
  }
}
