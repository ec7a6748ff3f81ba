// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.evidence;

import java.util.Optional;

/**
 * The life of one recorded connection.
 *
 * @param here the end that a finding is about
 * @param there the other end, where that was recorded too; the times of both count from the first
 *     moment of either
 */
public record ConnectionLife(End here, Optional<End> there) {}
