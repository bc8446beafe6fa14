package org.koprogo.bench;

/**
 * How much one run does.
 *
 * @param posts entries posted per thread, by the door and by the bare function each
 * @param threads that post at once, each on a building of its own
 * @param years how often the example year is booked, half of it to warm up
 * @param lots of the settled building
 * @param keys and {@code accounts}: every account is divided by every key
 * @param settlements how often it is settled, half of it to warm up
 * @param buildings in the large database
 * @param entries per building there
 * @param measured how many of its buildings are asked, with ten times the entries
 * @param calls for a trial balance
 */
record Sizes(
    int posts,
    int threads,
    int years,
    int lots,
    int keys,
    int accounts,
    int settlements,
    int buildings,
    int entries,
    int measured,
    int calls) {

  /** What a person asks for: 1,000 buildings, those that are measured with 1,000 entries. */
  static Sizes full(int buildings, int entries) {
    return new Sizes(1_000, 8, 8, 1_000, 5, 40, 6, buildings, entries, 10, 1_000);
  }

  /** Everything once, in seconds: is it right? */
  static Sizes tiny() {
    return new Sizes(12, 2, 2, 12, 2, 3, 2, 4, 5, 2, 10);
  }
}
