package org.koprogo.ownership.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.ownership.Title;
import org.koprogo.registry.Lot;

/** A lot and who holds it on a day. */
public record LotRow(Lot lot, List<Holder> holders) {

  /** Who holds a lot, by which right (null for the full one), and which part of it or "". */
  public record Holder(String name, @Nullable OwnershipWords right, String part) {
    static Holder of(Title title, String name) {
      var share = title.share();
      return new Holder(
          name,
          title.holding() == Title.Holding.FULL ? null : OwnershipWords.of(title.holding()),
          share.numerator() == share.denominator() ? "" : share.toString());
    }
  }
}
