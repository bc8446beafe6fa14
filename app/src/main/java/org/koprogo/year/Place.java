package org.koprogo.year;

/**
 * Where something stands in the folder, and the way to complain about it.
 *
 * @param row the id in a JSON list, else the CSV line number, else {@code -}
 * @param position grows through the file; only for the order of findings
 */
record Place(FileLog log, String row, String field, long position) {
  void refuse(String rule, String words) {
    log.refuse(this, rule, words);
  }

  /** For one cause that shows on many rows: one finding per file, which names the other rows. */
  void refuseOnce(String rule, String words) {
    log.refuseOnce(this, rule, words);
  }

  void warn(String words) {
    log.warn(this, words);
  }

  /** The place in words, for findings about something else: {@code events.json INT-01}. */
  String inWords() {
    return log.file() + " " + row;
  }
}
