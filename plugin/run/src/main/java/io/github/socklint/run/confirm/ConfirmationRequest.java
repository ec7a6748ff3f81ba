// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.confirm;

import java.nio.file.Path;

/**
 * One confirmation as it is asked for.
 *
 * @param findings the SARIF file of an audit
 * @param recordings the folder that a recorded run wrote into
 */
public record ConfirmationRequest(Path findings, Path recordings) {}
