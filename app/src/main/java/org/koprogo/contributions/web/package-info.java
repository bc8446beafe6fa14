/** Calls, reserve funds and sales over the wire. */
@NullMarked
package org.koprogo.contributions.web;

import org.jspecify.annotations.NullMarked;
