/** Titles, voters and distribution keys over the wire. */
@NullMarked
package org.koprogo.ownership.web;

import org.jspecify.annotations.NullMarked;
