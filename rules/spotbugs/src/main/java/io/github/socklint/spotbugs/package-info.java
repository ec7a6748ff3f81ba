// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The SpotBugs plugin: hands SpotBugs' class path to the class-file front end and the engine, and
 * tells SpotBugs what was found.
 *
 * <p>Start at {@link io.github.socklint.spotbugs.SocketDetector}. Knows no rule; what SpotBugs is
 * told of the rules is made by {@code build} from the catalogue.
 */
package io.github.socklint.spotbugs;
