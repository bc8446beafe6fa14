package org.koprogo.banking;

import org.koprogo.kernel.Money;
import org.koprogo.ledger.ItemId;

/** How much of an open item a movement is to settle, where the payer said so (handbook E11). */
public record Chosen(ItemId item, Money amount) {}
