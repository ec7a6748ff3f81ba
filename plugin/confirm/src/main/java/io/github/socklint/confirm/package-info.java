// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * What the running program showed, and what that says of the findings.
 *
 * <p>{@code recording} reads what the native shim wrote, {@code flight} what the Java agent wrote.
 * Nothing here knows how a finding is made.
 */
package io.github.socklint.confirm;
