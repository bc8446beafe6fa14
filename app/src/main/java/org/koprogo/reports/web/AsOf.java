package org.koprogo.reports.web;

import java.time.LocalDate;
import java.util.Optional;
import org.koprogo.api.Asked;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.ledger.Ledger;

/** A report over the wire as of a day of its year. */
final class AsOf {
  static final ProblemType OUTSIDE =
      new ProblemType("day-outside-year", 422, "The day is not one of the fiscal year");
  static final String ON = "As of this day (included); the last of the year when it is left out.";

  private AsOf() {}

  /** What a report says on a day. */
  interface Report<A> {
    Page<A> of(Ledger.FiscalYear year, LocalDate on);
  }

  static <A> Reply<Page<A>> of(Optional<Ledger.FiscalYear> year, Asked asked, Report<A> report) {
    if (year.isEmpty()) return Reply.notFound();
    var on = asked.asked("on", LocalDate.class).orElse(year.get().lastDay());
    return year.get().contains(on)
        ? Reply.of(report.of(year.get(), on))
        : Reply.no(
            Problem.at(
                OUTSIDE,
                "on",
                "outside",
                "the year goes from " + year.get().firstDay() + " to " + year.get().lastDay()));
  }
}
