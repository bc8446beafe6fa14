package org.koprogo.ledger.web;

import java.util.List;
import java.util.Optional;
import org.koprogo.ledger.Ledger;
import org.koprogo.registry.Building;

/**
 * What the page of a building shows.
 *
 * @param lots how many it has
 * @param owners how many its books know
 * @param steps of setting it up; none where all are done or the reader may do none
 */
public record BuildingView(
    Building building, int lots, int owners, List<Ledger.FiscalYear> years, List<Step> steps) {

  public String href() {
    return "/buildings/" + building.id();
  }

  /** What is to be done before the books can be kept, and where. */
  public record Step(LedgerWords label, String href, boolean done) {}

  /** The first that is not done. */
  public Optional<Step> next() {
    return steps.stream().filter(s -> !s.done()).findFirst();
  }
}
