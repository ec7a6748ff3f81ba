// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Reads the native shim's recordings: start at
 * {@link io.github.socklint.confirm.recording.Recording#read}.
 *
 * <p>{@code plugin/agent/src/main/c/FORMAT.md} is the format in words, {@code recording.h} beside
 * it the definition; {@link io.github.socklint.confirm.recording.Layout} has the same numbers in
 * Java, and a test in {@code plugin/agent} compares the two. Imports nothing but the JDK.
 */
package io.github.socklint.confirm.recording;
