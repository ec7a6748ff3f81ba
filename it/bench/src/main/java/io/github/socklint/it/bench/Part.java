// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.util.List;

/**
 * One benchmark's outcome.
 *
 * @param title its heading
 * @param setting what was measured on, in a sentence
 * @param rows the ratios
 * @param series the runs behind them
 */
record Part(String title, String setting, List<Row> rows, List<Series> series) {}
