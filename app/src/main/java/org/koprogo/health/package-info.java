/**
 * How the server is: alive, ready, and how much it does. Answered on a port of its own, to this
 * machine alone, so that nothing of it is reached with the pages.
 *
 * <p>Invariants: no label and no line holds anything of a person. What cannot be measured is left
 * out; measuring never fails what is measured.
 *
 * <p>Door: {@link org.koprogo.health.Metrics}, {@link org.koprogo.health.Management}.
 */
@NullMarked
package org.koprogo.health;

import org.jspecify.annotations.NullMarked;
