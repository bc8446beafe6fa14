package org.koprogo.ownership.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a lot, or which lot somebody holds, from one day to another.
 *
 * @param what the other side of the title
 * @param until the last day; null while it goes on
 * @param begins where its bar begins, in hundredths of the time shown
 * @param lasts how long its bar is, in hundredths, at least one
 */
public record HeldRow(
    String what,
    String href,
    OwnershipWords right,
    String part,
    LocalDate from,
    @Nullable LocalDate until,
    int begins,
    int lasts) {}
