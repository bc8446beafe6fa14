/**
 * Running the server: who may, and which organizations it has.
 *
 * <p>Words: an <i>operator</i> runs the server and sees no books. The first is made by a command on
 * the server itself; nobody becomes one over the wire. An <i>office</i> is an organization that
 * opens here with its first administrator, who lets everybody else in.
 *
 * <p>Invariants: an organization that has an administrator gets no other from outside. What an
 * operator does to an organization stands in that organization's trail.
 *
 * <p>Door: {@link org.koprogo.admin.Offices}. Command: {@code admin}.
 */
@NullMarked
package org.koprogo.admin;

import org.jspecify.annotations.NullMarked;
