package org.koprogo.reports.web;

import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;

/** A credit transfer as a QR code asks a banking application for it (EPC069-12, version 002). */
final class Transfer {
  private static final int NAME = 70;

  private Transfer() {}

  /**
   * @param amount more than zero
   * @param reference twelve digits, the Belgian structured communication, or null
   */
  static String of(
      String holder, String iban, @Nullable String bic, Money amount, @Nullable String reference) {
    return String.join(
        "\n",
        "BCD",
        "002",
        "1",
        "SCT",
        bic == null ? "" : bic,
        holder.substring(0, Math.min(NAME, holder.length())),
        iban,
        "EUR" + amount,
        "",
        reference == null ? "" : reference);
  }
}
