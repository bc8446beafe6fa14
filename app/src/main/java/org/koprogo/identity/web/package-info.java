/** People, sessions, roles and tokens over the wire. */
@NullMarked
package org.koprogo.identity.web;

import org.jspecify.annotations.NullMarked;
