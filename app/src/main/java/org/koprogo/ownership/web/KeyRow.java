package org.koprogo.ownership.web;

import org.koprogo.ownership.DistributionKey;

/** A key in the list of its building. */
public record KeyRow(DistributionKey key, String href, OwnershipWords kind) {}
