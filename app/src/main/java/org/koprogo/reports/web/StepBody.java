package org.koprogo.reports.web;

import org.koprogo.api.Says;
import org.koprogo.kernel.Money;
import org.koprogo.reports.Explanation;

@Says("One division by largest remainder, seen from one of its parts.")
record StepBody(
    @Says("What was divided.") Money total,
    @Says("The weight of this part.") long weight,
    @Says("The sum of all weights.") long totalWeight,
    @Says(value = "The exact part in cents, as a fraction.", example = "118296/100")
        String exactCents,
    @Says("The part without what the floor cut off.") Money floor,
    @Says("What it cut off, in parts of a cent over the sum of the weights.") long remainder,
    @Says("The place of this remainder among all, from 1; ties go to the earlier of the list.")
        long rank,
    @Says("How many parts there are.") long parts,
    @Says("How many cents were left to give, one each by rank.") long extraCents,
    @Says("Whether this part got one of them.") boolean extraCent,
    @Says("The part.") Money amount) {
  static StepBody of(Explanation.Step s) {
    return new StepBody(
        s.total(),
        s.weight(),
        s.totalWeight(),
        s.numerator() + "/" + s.totalWeight(),
        s.floor(),
        s.remainder(),
        s.rank(),
        s.parts(),
        s.extraCents(),
        s.extraCent(),
        s.amount());
  }
}
