/** The pages and the API of the books: chart, bank accounts, fiscal years, entries, open items. */
@NullMarked
package org.koprogo.ledger.web;

import org.jspecify.annotations.NullMarked;
