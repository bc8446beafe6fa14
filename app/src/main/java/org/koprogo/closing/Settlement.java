package org.koprogo.closing;

import java.time.LocalDate;
import java.util.List;
import org.koprogo.kernel.Allocation;
import org.koprogo.kernel.Money;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;

/**
 * What a year cost each owner, line by line, against what was called from him.
 *
 * @param lines accounts under keys, in the order of their codes
 * @param parties every owner in list order
 */
public record Settlement(List<Line> lines, List<PartyNet> parties) {

  /**
   * One statement line: an account under a key, the year netted, divided once.
   *
   * @param total costs positive, income negative, never zero
   * @param tenantPercent of the account
   */
  public record Line(
      int number,
      String account,
      KeyId key,
      String keyCode,
      Money total,
      int tenantPercent,
      List<Share> shares) {
    long totalWeight() {
      return shares.getFirst().ofLot().totalWeight();
    }
  }

  /**
   * One holder's part of one lot's part.
   *
   * @param lotPosition the lot's place in the master list
   * @param holderPosition the holder's place among the lot's holders of the year, by first day,
   *     from 1
   * @param from the first day, within the year
   * @param toExclusive the day after the last, at most the day after the year
   * @param basis how the lot's part was divided over its holders
   * @param ofHolder weight is the units: days, or the reading
   */
  public record Share(
      LotId lot,
      int lotPosition,
      Allocation.Part ofLot,
      PartyId party,
      int holderPosition,
      LocalDate from,
      LocalDate toExclusive,
      Basis basis,
      Allocation.Part ofHolder,
      Money tenantPart) {
    public Money amount() {
      return ofHolder.amount();
    }

    public Money ownerPart() {
      return amount().minus(tenantPart);
    }
  }

  public enum Basis {
    DAYS,
    UNITS
  }

  /**
   * @param net what he still owes (positive) or is owed
   */
  public record PartyNet(PartyId party, String code, Money charges, Money provisions, Money net) {}
}
