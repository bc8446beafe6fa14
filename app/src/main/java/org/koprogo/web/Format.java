package org.koprogo.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.koprogo.kernel.Money;

/** The one place where amounts, numbers and dates get the form that people read. */
public final class Format {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final char NARROW_SPACE = '\u202f';

  private Format() {}

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Thousands apart: 10 000. */
  public static String number(long number) {
    return new DecimalFormat("#,##0", symbols()).format(number);
  }

  /** Thousands apart, two decimals: -1 234,50 €. */
  public static String money(Money amount) {
    var whole = number(Math.abs(amount.cents()) / 100);
    var cents = Math.abs(amount.cents()) % 100;
    return (amount.isNegative() ? "-" : "") + whole + (cents < 10 ? ",0" : ",") + cents + " €";
  }

  private static DecimalFormatSymbols symbols() {
    var symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator(NARROW_SPACE);
    return symbols;
  }
}
