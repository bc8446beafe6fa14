/**
 * What the commissioner of the accounts does: he draws a sample of a year's entries, looks at them,
 * remarks on what he does not understand, and gives his report (art. 3.91 of the Civil Code).
 *
 * <p>Invariants: everything is added and nothing is changed or taken away. A remark that is settled
 * has no further answer. A year has one report at most. Whoever knows the seed of a sample draws
 * the same entries again: {@link org.koprogo.control.Draw}.
 *
 * <p>Door: {@link org.koprogo.control.Control}.
 */
@NullMarked
package org.koprogo.control;

import org.jspecify.annotations.NullMarked;
