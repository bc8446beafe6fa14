package org.koprogo.registry;

import org.jspecify.annotations.Nullable;

/**
 * One lot of the master list.
 *
 * @param position its place in the list, from 1: ties of an allocation go to the earlier lot
 * @param shares more than 0, out of the building's total
 * @param secondary a cellar, garage or parking space, which the thresholds of 20 lots leave out
 *     (R50, R52)
 */
public record Lot(
    LotId id,
    String code,
    int position,
    String type,
    @Nullable Integer floor,
    @Nullable String entrance,
    long shares,
    boolean secondary) {}
