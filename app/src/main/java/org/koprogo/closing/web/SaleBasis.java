package org.koprogo.closing.web;

import java.time.LocalDate;
import java.util.Optional;
import org.koprogo.closing.Openings;
import org.koprogo.closing.YearEnd;
import org.koprogo.contributions.Transfers;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;

/** What the figures of a sale rest on: the year's policy and the working capital it opened with. */
final class SaleBasis {
  private SaleBasis() {}

  /** Empty where nothing was decided for the year yet. */
  static Optional<Transfers.Basis> of(
      Scope scope, BuildingId building, LocalDate year, YearEnd yearEnd, Openings openings) {
    return yearEnd
        .policy(scope, building, year)
        .map(policy ->
            new Transfers.Basis(
                building,
                year,
                policy.workingCapitalKey(),
                openings.workingCapital(scope, building, year)));
  }
}
