// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.finding;

/** How sure the engine is that the path of a finding can be taken. */
public enum Confidence {
  /** Every step was followed exactly. */
  HIGH,
  /** A value or a callee on the path is known only by its declaration. */
  MEDIUM,
  /** States were merged at a bound: the path may combine two that exclude each other. */
  LOW
}
