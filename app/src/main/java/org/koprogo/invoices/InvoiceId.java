package org.koprogo.invoices;

import java.util.UUID;

/** Names one supplier document. */
public record InvoiceId(UUID value) {}
