/**
 * The server: its port, limits, headers, assets and deadlines. It knows no room and no page.
 *
 * <p>Words: a {@link org.koprogo.web.Site} adds paths and answers them; the {@link
 * org.koprogo.web.Teller} says what no site answers, as an {@link org.koprogo.web.Unanswered}.
 *
 * <p>Invariants: a request for another host is turned away before anything looks at it; every
 * answer carries the security headers; nothing is loaded from another host; no answer shows a stack
 * trace; a request that takes too long is ended.
 */
@NullMarked
package org.koprogo.web;

import org.jspecify.annotations.NullMarked;
