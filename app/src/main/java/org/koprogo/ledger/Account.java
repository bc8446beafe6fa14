package org.koprogo.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One account of a building's chart: 2 to 6 digits, headings among them.
 *
 * @param labelDe null when it has none; German readers see the French one then
 * @param tenantPercent default part that lease practice lets an owner recover from his tenant, or
 *     null
 */
public record Account(
    String code,
    String labelFr,
    String labelNl,
    String labelEn,
    @Nullable String labelDe,
    Type type,
    Side normalSide,
    String origin,
    @Nullable Integer tenantPercent,
    boolean postable) {

  public enum Type {
    LIABILITY,
    FUND,
    ASSET,
    EXPENSE,
    INCOME
  }
}
