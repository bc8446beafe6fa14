package org.koprogo.year;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Text;

/**
 * One row, or a part of one, read field by field. What cannot be used is a finding and reads as
 * null, so that one broken value never hides or causes another finding.
 */
abstract class Fields {
  /** How the file must write a value; a CSV file writes everything as text. */
  enum Shape {
    TEXT,
    NUMBER,
    BOOLEAN
  }

  /** Weights, units and shares: large enough for any building, small enough to add up in a long. */
  static final long LARGEST = 999_999_999_999L;

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");
  private static final Pattern PERCENTAGE = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.[0-9]{1,4})?");
  private static final Pattern TWO_DECIMALS = Pattern.compile("-?[0-9]+\\.[0-9]{2}");

  protected final FileLog log;
  protected final String row;

  protected Fields(FileLog log, String row) {
    this.log = log;
    this.row = row;
  }

  abstract Place place(String field);

  /** The text as written, possibly empty; null when it is not there or was refused. */
  protected abstract @Nullable String read(String field, Shape shape);

  /** Whether the file has the field at all, even if empty. */
  protected abstract boolean exists(String field);

  /** Whether something is written in the field, usable or not. */
  abstract boolean has(String field);

  /** What is written in a text field, without judging it. */
  abstract @Nullable String peek(String field);

  protected abstract String name(String field);

  protected void missing(String field) {
    place(field).refuse(Rule.FIELD, "this field is required and is missing or empty");
  }

  /** Takes a content over into the folder unless it is hostile. */
  protected final @Nullable String keep(String field, String content) {
    var hostility = Text.hostility(content);
    if (hostility.isPresent()) {
      place(field).refuse(Rule.HOSTILE, "hostile text: " + hostility.get());
      return null;
    }
    log.keep(row, name(field), content);
    return content;
  }

  @Nullable String text(String field) {
    return demand(field, Shape.TEXT);
  }

  /** A text that must be there and may be empty. */
  @Nullable String anyText(String field) {
    var value = read(field, Shape.TEXT);
    if (!exists(field)) missing(field);
    return value;
  }

  @Nullable String optionalText(String field) {
    return offered(field, Shape.TEXT);
  }

  private @Nullable String demand(String field, Shape shape) {
    var value = offered(field, shape);
    if (!has(field)) missing(field);
    return value;
  }

  private @Nullable String offered(String field, Shape shape) {
    var value = read(field, shape);
    return value == null || value.isEmpty() ? null : value;
  }

  /** One of the words of the vocabulary. */
  @Nullable String oneOf(String field, List<String> words) {
    var value = text(field);
    return value == null ? null : among(field, value, words);
  }

  @Nullable String optionalOneOf(String field, List<String> words) {
    var value = optionalText(field);
    return value == null ? null : among(field, value, words);
  }

  /** One of the words in any case; reads as lower case. */
  @Nullable String optionalOneOfAnyCase(String field, List<String> words) {
    var value = optionalText(field);
    if (value == null) return null;
    var lower = value.toLowerCase(Locale.ROOT);
    return among(field, words.contains(lower) ? lower : value, words);
  }

  private @Nullable String among(String field, String value, List<String> words) {
    if (words.contains(value)) return value;
    place(field).refuse(Rule.WORD, Words.quote(value) + " is not one of " + Words.anyOf(words));
    return null;
  }

  @Nullable LocalDate date(String field) {
    var value = text(field);
    return value == null ? null : dateOf(field, value);
  }

  @Nullable LocalDate optionalDate(String field) {
    var value = optionalText(field);
    return value == null ? null : dateOf(field, value);
  }

  private @Nullable LocalDate dateOf(String field, String value) {
    try {
      if (DATE.matcher(value).matches() && !value.startsWith("0000")) return LocalDate.parse(value);
    } catch (DateTimeException e) {
      place(field).refuse(Rule.DATE, Words.quote(value) + " does not exist in the calendar");
      return null;
    }
    place(field).refuse(Rule.DATE, Words.quote(value) + " is not a date; write YYYY-MM-DD");
    return null;
  }

  /** An amount of any sign. */
  @Nullable Money money(String field) {
    var value = text(field);
    return value == null ? null : moneyOf(place(field), value);
  }

  @Nullable Money optionalMoney(String field) {
    var value = optionalText(field);
    return value == null ? null : moneyOf(place(field), value);
  }

  /**
   * An amount whose sign the field's meaning gives: never negative. 0.00 posts nothing (7.2-14).
   */
  @Nullable Money amount(String field) {
    var money = money(field);
    if (money == null || money.isPositive()) return money;
    if (money.isZero()) {
      place(field).warn("the amount is 0.00: nothing will be posted for it");
      return money;
    }
    place(field).refuse(Rule.AMOUNT, money + " is negative; this amount is written without a sign");
    return null;
  }

  static @Nullable Money moneyOf(Place place, String value) {
    if (Money.isWritten(value)) return Money.parse(value);
    var shown = Words.quote(value);
    if (!TWO_DECIMALS.matcher(value).matches()) {
      place.refuse(
          Rule.AMOUNT, shown + " is not an amount; write it like 1234.56, with two decimals");
    } else if (value.replaceFirst("^-?0*", "").length() > "9999999999999.99".length()) {
      place.refuse(Rule.AMOUNT, shown + " is past the largest amount, 9999999999999.99");
    } else {
      place.refuse(Rule.AMOUNT, shown + " begins with a needless 0; write it like 1234.56");
    }
    return null;
  }

  /** A whole number, at least {@code least}. */
  @Nullable Long whole(String field, long least) {
    var value = demand(field, Shape.NUMBER);
    return value == null ? null : wholeOf(field, value, least);
  }

  @Nullable Long optionalWhole(String field, long least) {
    var value = offered(field, Shape.NUMBER);
    return value == null ? null : wholeOf(field, value, least);
  }

  private @Nullable Long wholeOf(String field, String value, long least) {
    if (!WHOLE.matcher(value).matches()) {
      place(field).refuse(Rule.NUMBER, Words.quote(value) + " is not a whole number");
      return null;
    }
    if (value.length() > 13 || Math.abs(Long.parseLong(value)) > LARGEST) {
      place(field).refuse(Rule.NUMBER, Words.quote(value) + " is too large, at most " + LARGEST);
      return null;
    }
    var number = Long.parseLong(value);
    if (number >= least) return number;
    place(field).refuse(Rule.NUMBER, number + " is too small, at least " + least);
    return null;
  }

  /** A percentage such as {@code 21} or {@code 5.25}. */
  @Nullable BigDecimal percentage(String field) {
    var value = text(field);
    if (value == null) return null;
    if (PERCENTAGE.matcher(value).matches()) return new BigDecimal(value);
    place(field)
        .refuse(Rule.FIELD, Words.quote(value) + " is not a percentage; write it like 5.25");
    return null;
  }

  @Nullable Boolean flag(String field) {
    var value = demand(field, Shape.BOOLEAN);
    return value == null ? null : Boolean.valueOf(value);
  }

  boolean optionalFlag(String field) {
    return Boolean.parseBoolean(read(field, Shape.BOOLEAN));
  }
}
