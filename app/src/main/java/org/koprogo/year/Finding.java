package org.koprogo.year;

/**
 * Why a folder is refused: the file, the row or id in it, the field, the rule of the handbook (or
 * of the product), and words a person can act on.
 */
public record Finding(String file, String row, String field, String rule, String words) {
  @Override
  public String toString() {
    return String.join(" | ", file, row, field, rule, words);
  }
}
