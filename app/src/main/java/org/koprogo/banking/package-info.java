/**
 * What the bank says happened, and what it means in the books.
 *
 * <p>Words: a {@link Movement} is one line of a bank statement with the {@link Movement.Purpose} it
 * was recognised to have; an owner's receipt is allocated to his open items, the oldest due date
 * first (R65) unless the payer said what he pays, and what is left stays on account. A {@link
 * Suggestion} says what a movement may be, and why; nobody but a person books it.
 *
 * <p>Invariants: a movement is booked once; its entry moves the bank account by exactly its amount;
 * no item is settled past what remains of it; a refund never exceeds the owner's unused credit.
 */
@NullMarked
package org.koprogo.banking;

import org.jspecify.annotations.NullMarked;
