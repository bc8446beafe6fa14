/** Budgets over the wire. */
@NullMarked
package org.koprogo.budgets.web;

import org.jspecify.annotations.NullMarked;
