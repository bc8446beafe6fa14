/** Supplier documents over the wire. */
@NullMarked
package org.koprogo.invoices.web;

import org.jspecify.annotations.NullMarked;
