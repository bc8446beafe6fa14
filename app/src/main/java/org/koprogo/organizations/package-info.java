/**
 * The tenants: a syndic's firm, or one self-managed co-ownership. The ground floor; knows no other
 * room.
 *
 * <p>Words: {@link Organizations}. Invariant: an organization sees itself and nobody else; only the
 * operator's commands look one up by name, through a role that can read this one table.
 */
@NullMarked
package org.koprogo.organizations;

import org.jspecify.annotations.NullMarked;
