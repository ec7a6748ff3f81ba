// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * One run, from paths to a report: what the command line and the Maven plugin share.
 *
 * <p>Start at {@link io.github.socklint.run.Audit}. Settings are checked here, once, with messages
 * that fit both doors; nothing here prints or knows an exit code.
 */
package io.github.socklint.run;
