/**
 * What suppliers charge and credit: documents with lines, VAT, keys, private lines, prepaid
 * coverage, and the reserve funds that pay for them.
 *
 * <p>Words: an {@link Invoice} is DRAFT, APPROVED or POSTED, each a type of its own; posting it
 * writes the purchase entry, one recharge per private line and one withdrawal per financing fund
 * (handbook E01, E05, E15, E16).
 *
 * <p>Invariants: the lines add up to the document's total; a rate of VAT is one the dated table
 * knows; a posted document does not change.
 */
@NullMarked
package org.koprogo.invoices;

import org.jspecify.annotations.NullMarked;
