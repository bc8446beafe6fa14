/**
 * The {@code explain} command: one amount of a settlement or of a call, given back to what was
 * booked and to every step of the arithmetic, for the owner who asks why.
 *
 * <p>It asks {@link org.koprogo.reports.Explanations} and says the answer in lines or as JSON;
 * nothing is decided and nothing is written here.
 */
@NullMarked
package org.koprogo.explain;

import org.jspecify.annotations.NullMarked;
