package org.koprogo.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.koprogo.ledger.EntryId;

/**
 * Some of a year's entries, drawn by a seed.
 *
 * @param number counted per year from 1; the last is the one that is worked on
 * @param byAmount whether every cent had the same chance, instead of every entry
 * @param population how many entries there were
 * @param upto when the last of them was posted
 * @param entries in the order in which they were drawn
 */
public record Sample(
    LocalDate fiscalYear,
    int number,
    String seed,
    boolean byAmount,
    long population,
    Instant upto,
    String by,
    Instant at,
    List<EntryId> entries) {
  public Sample {
    entries = List.copyOf(entries);
  }
}
