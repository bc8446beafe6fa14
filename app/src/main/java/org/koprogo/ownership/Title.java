package org.koprogo.ownership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Fraction;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;

/**
 * A party's right in a lot.
 *
 * @param share the exact part, of the lot's enjoyment, capital or both
 * @param from the first day
 * @param to the day after the last; null while it goes on. A transfer day belongs to the buyer.
 */
public record Title(
    UUID id,
    LotId lot,
    PartyId party,
    Holding holding,
    Fraction share,
    LocalDate from,
    @Nullable LocalDate to) {

  public Title {
    if (to != null && !to.isAfter(from))
      throw new IllegalArgumentException("a title ends after it begins: " + from + " to " + to);
  }

  public enum Holding {
    FULL,
    UNDIVIDED,
    USUFRUCT,
    BARE
  }

  /**
   * What a charge is for, and so who pays it (handbook 5.5): ORDINARY by enjoyment, CAPITAL by
   * capital.
   */
  public enum Nature {
    ORDINARY,
    CAPITAL;

    boolean isBorneBy(Holding holding) {
      return this == ORDINARY ? holding != Holding.BARE : holding != Holding.USUFRUCT;
    }
  }

  public boolean bears(Nature nature) {
    return nature.isBorneBy(holding);
  }

  public boolean isHeldOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
