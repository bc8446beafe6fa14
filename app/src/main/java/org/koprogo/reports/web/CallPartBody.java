package org.koprogo.reports.web;

import java.time.LocalDate;
import java.util.List;
import org.koprogo.api.Says;
import org.koprogo.contributions.Call;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;
import org.koprogo.reports.Explanation;

@Says("An owner's part of a call, with its arithmetic.")
record CallPartBody(
    @Says(value = "The call's reference.", example = "CALL-2025-Q1") String call,
    @Says("What it is for.") Call.Type type,
    @Says("Its day; who bears it on this day is asked.") LocalDate date,
    @Says("By when it must be paid.") LocalDate due,
    @Says(value = "The key's code.", example = "GEN") String key,
    @Says(value = "The lot's code.", example = "A01") String lot,
    @Says(value = "The owner's code.", example = "P1") String party,
    @Says("The owner's part.") Money amount,
    @Says("The lot's part of the call.") StepBody lotPart,
    @Says("How the lot's part was divided over its owners.") List<OwnerPart> owners,
    @Says("Whether the arithmetic, done again, comes out the same.") boolean equal,
    @Says(value = "Where it does not.", example = "lot A01: …") List<String> differences) {

  @Says("One owner's part of a lot's part.")
  record OwnerPart(
      @Says(value = "The owner's code.", example = "P1") String party,
      @Says("His part of the lot.") Fraction fraction,
      @Says("The division.") StepBody part) {}

  static CallPartBody of(Explanation.CallPart c) {
    return new CallPartBody(
        c.call().code(),
        c.type(),
        c.date(),
        c.due(),
        c.key().code(),
        c.lotName().code(),
        c.party().code(),
        c.amount(),
        StepBody.of(c.lot()),
        c.owners().stream()
            .map(o -> new OwnerPart(o.party().code(), o.fraction(), StepBody.of(o.step())))
            .toList(),
        c.differences().isEmpty(),
        c.differences());
  }

  /** Without the parts of the other owners. */
  CallPartBody alone() {
    return new CallPartBody(
        call,
        type,
        date,
        due,
        key,
        lot,
        party,
        amount,
        lotPart,
        owners.stream().filter(o -> o.party().equals(party)).toList(),
        equal,
        List.of());
  }
}
