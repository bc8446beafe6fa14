package org.koprogo.contributions;

import org.koprogo.ownership.KeyId;

/** A reserve fund: its account 160xxx is its equity, the cash is common to all. */
public record ReserveFund(String account, KeyId key, String name) {}
