package org.koprogo.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.registry.PartyId;

/**
 * One row of the opening.
 *
 * @param party on 410 and 440
 * @param signed debit positive, credit negative, never zero
 * @param due of a debt, or null
 */
public record OpeningRow(
    String account, @Nullable PartyId party, Money signed, @Nullable LocalDate due, String text) {}
