/**
 * The JSON doors' kit. It knows no room.
 *
 * <p>Words: an <i>operation</i> is one thing the API can be asked, said as a value: method, path,
 * permission, what it takes, what it answers, which problems it may name. A <i>shape</i> is a
 * record seen from the wire. What is served, what is checked and what the OpenAPI document says are
 * derived from the same values, so they cannot differ.
 *
 * <p>Invariants: an operation without a permission cannot be written. A read runs in one read-only
 * snapshot; a change in one transaction together with its audit event and the answer kept for its
 * idempotency key. A refusal leaves no row behind, except the audit of a denied access, in a
 * transaction of its own. Bad input is told whole, every fault with its place.
 *
 * <p>Door: {@link org.koprogo.api.Api}, implemented by each room's {@code web} package.
 */
@NullMarked
package org.koprogo.api;

import org.jspecify.annotations.NullMarked;
