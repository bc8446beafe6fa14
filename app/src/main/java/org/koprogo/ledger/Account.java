package org.koprogo.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One account of a building's chart: 2 to 6 digits, headings among them.
 *
 * @param tenantPercent default part that lease practice lets an owner recover from his tenant, or
 *     null
 */
public record Account(
    String code,
    String labelFr,
    String labelNl,
    String labelEn,
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
