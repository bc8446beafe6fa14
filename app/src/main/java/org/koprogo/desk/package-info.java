/**
 * The pages' kit: sign-in, the frame, forms. It knows no room.
 *
 * <p>DeskWords: a {@link org.koprogo.desk.View} is one page said as a value: path, permission, what
 * shows it, which forms stand on it, and its place in the menu. A <i>form</i> is an operation of
 * the API asked by a browser, so a page can do nothing that the API does not check, note in the
 * trail and do once: the form's token is the idempotency key. A {@link org.koprogo.desk.Visit} is
 * what a page may know of its request. Where a form is done, the reader goes on to the page of what
 * was made, because pages and operations have the same paths.
 *
 * <p>Invariants: a view without a permission cannot be written. A view only looks, in one read-only
 * snapshot. Everything works without a script. What was typed is shown again beside what is wrong
 * with it.
 *
 * <p>Door: {@link org.koprogo.desk.Views}, implemented by each room's {@code web} package.
 */
@NullMarked
package org.koprogo.desk;

import org.jspecify.annotations.NullMarked;
