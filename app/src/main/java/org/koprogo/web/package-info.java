/**
 * The page kit: what every page shares and no room owns. It knows no room.
 *
 * <p>Words: a room brings {@link org.koprogo.web.Pages}; they add routes; a route answers with an
 * {@link org.koprogo.web.Answer}; the {@link org.koprogo.web.WebServer} puts the frame around it.
 * To add a page, write one class that implements {@code Pages} and one template; the wiring finds
 * the class when the program compiles.
 *
 * <p>Invariants: nothing is written by a GET or HEAD, and nothing else is answered; every answer
 * carries the security headers; nothing is loaded from another host; no answer shows a stack trace.
 */
@NullMarked
package org.koprogo.web;

import org.jspecify.annotations.NullMarked;
