/** The search as a page and over the wire. */
@NullMarked
package org.koprogo.search.web;

import org.jspecify.annotations.NullMarked;
