/** Bank movements over the wire. */
@NullMarked
package org.koprogo.banking.web;

import org.jspecify.annotations.NullMarked;
