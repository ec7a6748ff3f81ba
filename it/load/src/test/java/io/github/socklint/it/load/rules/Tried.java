// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.finding.Finding;
import java.util.List;

/**
 * One twin: what was said of it before it ran, and after.
 *
 * @param findings of the scenario's rule, in the twin
 * @param lines how many lines were held against the recordings
 * @param worst the worst verdict on them
 * @param telling how many peers were to bring the mistake to light
 * @param thrown what hostile peers made it throw
 */
record Tried(
    Scenario scenario,
    String twin,
    List<Finding> findings,
    int lines,
    Judgement worst,
    int telling,
    String thrown) {}
