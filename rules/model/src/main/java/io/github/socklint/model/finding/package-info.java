// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/** What a run reports: a finding, where it stands, and the steps that lead there. */
package io.github.socklint.model.finding;
