package org.koprogo.texts;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koprogo.kernel.Brussels;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;

/** Says texts, amounts, numbers and days in one language: the only place where they get a form. */
public record Tongue(Language language) {
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
  private static final char NARROW_SPACE = '\u202f';

  /** The text, with its arguments as they stand. */
  public String say(Said said, Object... arguments) {
    return PLACE
        .matcher(said.four().in(language))
        .replaceAll(place ->
            Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(place.group(1))])));
  }

  /** One of two texts, by how many there are; the number is the first argument. */
  public String count(long many, Said one, Said several) {
    return say(many == 1 ? one : several, number(many));
  }

  /** 31/12/2025, in German 31.12.2025. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(
            language == Language.DE ? "dd.MM.uuuu" : "dd/MM/uuuu", Locale.ROOT)
        .format(day);
  }

  /** 31 December 2025, in words. */
  public String longDay(LocalDate day) {
    return DateTimeFormatter.ofPattern(
            language == Language.DE ? "d. MMMM uuuu" : "d MMMM uuuu", language.locale())
        .format(day);
  }

  /** December 2025. */
  public String month(LocalDate day) {
    return DateTimeFormatter.ofPattern("MMMM uuuu", language.locale()).format(day);
  }

  /** Dec: where a column or an axis has no place for more. */
  public String shortMonth(LocalDate day) {
    return DateTimeFormatter.ofPattern("LLL", language.locale()).format(day);
  }

  /** Day and time of the clocks in Brussels. */
  public String moment(Instant instant) {
    var there = instant.atZone(Brussels.ZONE);
    return day(there.toLocalDate())
        + " "
        + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(there);
  }

  /** Thousands apart: 10 000, 10.000 or 10,000. */
  public String number(long number) {
    return new DecimalFormat("#,##0", symbols()).format(number);
  }

  /** Thousands apart, two decimals, without the currency: for columns that are all euros. */
  public String amount(Money money) {
    var cents = Math.abs(money.cents() % 100);
    var whole = number(Math.abs(money.cents() / 100));
    return (money.isNegative() ? "-" : "")
        + whole
        + (language == Language.EN ? "." : ",")
        + (cents < 10 ? "0" : "")
        + cents;
  }

  /** With the currency, where the language puts it: 1 234,50 €, € 1.234,50, €1,234.50. */
  public String money(Money money) {
    var amount = amount(money.isNegative() ? money.negate() : money);
    var sign = money.isNegative() ? "-" : "";
    return switch (language) {
      case FR, DE -> sign + amount + "\u00a0€";
      case NL -> "€\u00a0" + sign + amount;
      case EN -> sign + "€" + amount;
    };
  }

  /** A part of a whole, as the deed writes it: 1/2. */
  public String part(Fraction fraction) {
    return fraction.toString();
  }

  private DecimalFormatSymbols symbols() {
    var symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator(
        switch (language) {
          case FR -> NARROW_SPACE;
          case NL, DE -> '.';
          case EN -> ',';
        });
    return symbols;
  }
}
