/** The opening and the end of a year over the wire. */
@NullMarked
package org.koprogo.closing.web;

import org.jspecify.annotations.NullMarked;
