/** The trail over the wire. */
@NullMarked
package org.koprogo.audit.web;

import org.jspecify.annotations.NullMarked;
