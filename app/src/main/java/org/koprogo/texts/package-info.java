/**
 * What people read, in the four languages at once.
 *
 * <p>Words: something {@link org.koprogo.texts.Said} is a text in French, Dutch, German and
 * English; each room keeps its own in enums, so a missing language or a misspelled name does not
 * compile. A {@link org.koprogo.texts.Tongue} says them in one language and gives amounts, numbers
 * and days the form its readers expect.
 *
 * <p>Invariants: no text of a page stands anywhere else; none is left that nothing says.
 */
@NullMarked
package org.koprogo.texts;

import org.jspecify.annotations.NullMarked;
