/** The commissioner's work over the wire and on pages. */
@NullMarked
package org.koprogo.control.web;

import org.jspecify.annotations.NullMarked;
