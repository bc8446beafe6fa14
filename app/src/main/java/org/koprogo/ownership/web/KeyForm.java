package org.koprogo.ownership.web;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.desk.FormState;
import org.koprogo.registry.Lot;

/**
 * The form of a key that is to be defined.
 *
 * @param lots that get a weight; none where readings weigh
 * @param byShares whether the weights begin as the shares, or as 0
 */
public record KeyForm(FormState form, List<Lot> lots, boolean byShares) {
  private static final List<String> OWN = List.of("code", "label", "basis", "validFrom");

  public List<String> fields() {
    var all = new ArrayList<>(OWN);
    for (var row = 0; row < lots.size(); row++) all.add("weights." + row + ".weight");
    return all;
  }

  public boolean isFixed() {
    return !lots.isEmpty();
  }

  public String usual(Lot lot) {
    return byShares ? String.valueOf(lot.shares()) : "0";
  }
}
