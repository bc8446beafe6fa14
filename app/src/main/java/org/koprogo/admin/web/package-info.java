/** Running the server, over the wire. */
@NullMarked
package org.koprogo.admin.web;

import org.jspecify.annotations.NullMarked;
