// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * A process to measure.
 *
 * @param name its name in tables
 * @param command program and arguments
 * @param folder where it runs
 * @param highestExit highest exit code that means it did its work; finding something is no failure
 * @param mostRounds bound on its rounds, for slow ones
 */
record Contender(String name, List<String> command, Path folder, int highestExit, int mostRounds) {}
