package org.koprogo.closing.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.closing.Adjustment;
import org.koprogo.closing.Adjustments;
import org.koprogo.closing.Interest;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.posting.Named;

/** From what was sent or typed of an event to the event. */
final class Events {
  private final Adjustments adjustments;

  Events(Adjustments adjustments) {
    this.adjustments = adjustments;
  }

  /** What it says, or nothing; what is missing or not there is noted. */
  Optional<Adjustment> read(
      Scope scope, BuildingId building, AdjustmentApi.NewAdjustment s, Named named) {
    named.key(s.key(), "/key");
    named.owner(s.owner(), "/owner");
    if (s.account() != null) named.account(s.account(), "/account");
    if (s.fund() != null) named.account(s.fund(), "/fund");
    return switch (s.kind()) {
      case OPENING_REVERSAL ->
          both(s.account(), "/account", s.amount(), "/amount", named)
              .map(b ->
                  new Adjustment.OpeningReversal(
                      s.reference(), s.date(), b.first(), s.key(), b.second(), s.text()));
      case ACCRUAL ->
          both(s.account(), "/account", s.amount(), "/amount", named)
              .map(b ->
                  new Adjustment.Accrual(
                      s.reference(), s.date(), b.first(), s.key(), b.second(), s.text()));
      case CLAIM_CLOSE ->
          both(s.account(), "/account", s.amount(), "/amount", named)
              .map(b ->
                  new Adjustment.ClaimClose(
                      s.reference(), s.date(), b.first(), s.key(), b.second(), s.text()));
      case REMINDER_FEE ->
          both(s.owner(), "/owner", s.amount(), "/amount", named)
              .map(b ->
                  new Adjustment.ReminderFee(
                      s.reference(), s.date(), b.first(), s.key(), b.second(), s.text()));
      case RESERVE_APPROPRIATION ->
          both(s.fund(), "/fund", s.amount(), "/amount", named)
              .map(b ->
                  new Adjustment.ReserveAppropriation(
                      s.reference(), s.date(), b.first(), b.second(), s.text()));
      case LATE_INTEREST -> interest(scope, building, s, named);
    };
  }

  private record Both<A, B>(A first, B second) {}

  private static <A, B> Optional<Both<A, B>> both(
      @Nullable A first, String firstAt, @Nullable B second, String secondAt, Named named) {
    if (first == null) named.note(firstAt, "missing", "this kind of event names it");
    if (second == null) named.note(secondAt, "missing", "this kind of event names it");
    return first == null || second == null
        ? Optional.empty()
        : Optional.of(new Both<>(first, second));
  }

  private Optional<Adjustment> interest(
      Scope scope, BuildingId building, AdjustmentApi.NewAdjustment s, Named named) {
    var days = both(s.from(), "/from", s.to(), "/to", named);
    var debt = both(s.owner(), "/owner", s.principal(), "/principal", named);
    if (days.isEmpty() || debt.isEmpty()) return Optional.empty();
    try {
      var interest =
          Interest.of(
              debt.get().second(),
              days.get().first(),
              days.get().second(),
              adjustments.rates(scope, building));
      return Optional.of(
          new Adjustment.LateInterest(
              s.reference(), s.date(), debt.get().first(), s.key(), interest, s.text()));
    } catch (IllegalArgumentException e) {
      named.note("/from", "interest", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
