/** The pages of the books: a building with its lots, holders, bank accounts and fiscal years. */
@NullMarked
package org.koprogo.ledger.web;

import org.jspecify.annotations.NullMarked;
