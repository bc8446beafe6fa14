package org.koprogo.year;

import java.util.List;

/**
 * The rows of a list or table that could be read as rows.
 *
 * @param whole false when some row, or the table itself, was beyond reading: then nobody may
 *     conclude that something is not in it
 */
record Rows<F extends Fields>(List<F> list, boolean whole) {
  static <F extends Fields> Rows<F> unread() {
    return new Rows<>(List.of(), false);
  }
}
