/**
 * Who did what, or was refused it. One event stands in the transaction of its change, so there is
 * never one without the other; a refusal has a short transaction of its own. Nobody edits the
 * trail; blocks seal it, and {@code verify} finds what a superuser changed.
 *
 * <p>What happens before there is an organization, such as signing in, stands in the trail of the
 * house ({@link org.koprogo.audit.Trail#HOUSE}).
 *
 * <p>Door: {@link org.koprogo.audit.Trail}.
 */
@NullMarked
package org.koprogo.audit;

import org.jspecify.annotations.NullMarked;
