// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * A small cache service as many teams have one, with the mistakes that many teams make with
 * sockets. They are there on purpose: this is what the README's first command judges.
 *
 * <p>{@link io.github.socklint.demo.CacheServer} answers {@code GET key} and {@code PUT key value},
 * {@link io.github.socklint.demo.CacheClient} asks, {@link io.github.socklint.demo.Replicator}
 * copies entries to another node, {@link io.github.socklint.demo.EventFeed} tells subscribers what
 * changed, {@link io.github.socklint.demo.HealthProbe} watches the others.
 */
package io.github.socklint.demo;
