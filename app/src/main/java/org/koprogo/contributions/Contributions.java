package org.koprogo.contributions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostResult;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;

/** The door to calls for funds and to the reserve funds that they feed. */
public final class Contributions {
  private final Registry registry;
  private final Titles titles;
  private final DistributionKeys keys;
  private final Ledger ledger;
  private final ContributionStore store = new ContributionStore();
  private final ContributionQueries queries = new ContributionQueries();

  public Contributions(Registry registry, Titles titles, DistributionKeys keys, Ledger ledger) {
    this.registry = registry;
    this.titles = titles;
    this.keys = keys;
    this.ledger = ledger;
  }

  /** Adds a reserve fund, or brings its key and name up to date. */
  public void setReserveFund(Tx tx, BuildingId building, ReserveFund fund) {
    store.upsertFund(tx, building, fund);
  }

  /** The reserve funds by account. */
  public List<ReserveFund> reserveFunds(Scope scope, BuildingId building) {
    return queries.funds(scope, building);
  }

  /** Every answer to a call. */
  public sealed interface CallResult {
    /** The call stands, every owner's part is stored and in the books. */
    record Called(List<CallShare> shares) implements CallResult {}

    /** No lot has a weight under the key then. */
    record NobodyToAsk() implements CallResult {}

    /** A lot that must pay is held by nobody on the call's date. */
    record NotHeld(LotId lot) implements CallResult {}

    record NotBooked(PostResult why) implements CallResult {}
  }

  /**
   * Calls funds: divides, posts, stores how every part came to be; all or, in the caller's hands,
   * nothing.
   */
  public CallResult call(Tx tx, Call call, String by) {
    var weights = keys.weights(tx, call.building(), call.key(), call.date(), call.fiscalYear());
    if (weights.isEmpty()) return new CallResult.NobodyToAsk();
    var held = titles.on(tx, call.building(), call.date());
    var unheld = unheld(call, weights, held);
    if (unheld.isPresent()) return new CallResult.NotHeld(unheld.get());
    var shares = CallDistribution.shares(call, weights, held);
    var parties = registry.parties(tx, call.building(), Party.Role.OWNER);
    var answer = ledger.post(tx, CallDistribution.entry(call, shares, parties), by);
    if (!(answer instanceof PostResult.Posted posted)) return new CallResult.NotBooked(answer);
    var total = weights.stream().mapToLong(DistributionKeys.Weight::weight).sum();
    store.insertCall(tx, Ids.next(), call, posted.entry(), shares, total);
    return new CallResult.Called(shares);
  }

  private static Optional<LotId> unheld(
      Call call, List<DistributionKeys.Weight> weights, List<Title> held) {
    return weights.stream()
        .map(DistributionKeys.Weight::lot)
        .filter(
            lot -> held.stream().noneMatch(t -> t.lot().equals(lot) && t.bears(call.type().nature)))
        .findFirst();
  }

  /** What each owner would be asked for; nothing is booked. Empty when nobody can be asked. */
  public List<CallShare> preview(Scope scope, Call call) {
    var weights = keys.weights(scope, call.building(), call.key(), call.date(), call.fiscalYear());
    var held = titles.on(scope, call.building(), call.date());
    if (weights.isEmpty() || unheld(call, weights, held).isPresent()) return List.of();
    return CallDistribution.shares(call, weights, held);
  }

  /** What was called in a fiscal year and not withdrawn, in the order in which it was. */
  public List<Called> calls(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return everyCall(scope, building, fiscalYear).stream().filter(Called::stands).toList();
  }

  /**
   * The same with what was withdrawn: its lines stay in the books, and somebody asks about them.
   */
  public List<Called> everyCall(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.calls(scope, building, fiscalYear);
  }

  /**
   * A call with its shares, lots in list order.
   *
   * @param withdrawn how it was taken back; null while it stands
   */
  public record Called(Call call, List<CallShare> shares, @Nullable Withdrawal withdrawn) {
    public boolean stands() {
      return withdrawn == null;
    }
  }

  /** When a call was taken back, and why. */
  public record Withdrawal(LocalDate on, String reason) {}

  /** Every answer to a withdrawal. */
  public sealed interface WithdrawResult {
    record Withdrawn(Called call) implements WithdrawResult {}

    record NotFound() implements WithdrawResult {}

    /** The day is before the call, or in another fiscal year: its year must come out without it. */
    record NotThen() implements WithdrawResult {}

    record AlreadyWithdrawn() implements WithdrawResult {}

    /** An owner has paid his part: what he paid cannot hang in the air. */
    record Paid(String reference) implements WithdrawResult {}

    record NotBooked(PostResult why) implements WithdrawResult {}
  }

  /**
   * Takes a call back as a whole by the mirror of its entry: as if it had not been made, for
   * everybody who was asked. Nothing is erased, and its reference stays used.
   *
   * @param how with the day of the mirror: in an open period of the call's year, not before the
   *     call
   */
  public WithdrawResult withdraw(
      Tx tx,
      BuildingId building,
      LocalDate fiscalYear,
      String reference,
      Withdrawal how,
      String by) {
    var found = store.find(tx, building, fiscalYear, reference);
    if (found.isEmpty()) return new WithdrawResult.NotFound();
    var stored = found.get();
    var year = ledger.years(tx, building).stream().filter(y -> y.contains(how.on())).findFirst();
    if (how.on().isBefore(stored.on())
        || year.isEmpty()
        || !year.get().firstDay().equals(fiscalYear)) return new WithdrawResult.NotThen();
    return switch (ledger.reverse(tx, building, stored.entry(), how.on(), by)) {
      case Ledger.ReverseResult.Reversed(var mirror) -> {
        store.insertWithdrawal(tx, building, stored.call(), how, mirror);
        yield everyCall(tx, building, fiscalYear).stream()
            .filter(c -> c.call().reference().equals(reference))
            .findFirst()
            .<WithdrawResult>map(WithdrawResult.Withdrawn::new)
            .orElseThrow();
      }
      case Ledger.ReverseResult.NotFound _ ->
          throw new IllegalStateException("the call " + reference + " has no entry");
      case Ledger.ReverseResult.AlreadyReversed _ -> new WithdrawResult.AlreadyWithdrawn();
      case Ledger.ReverseResult.StillMatched(var item) -> new WithdrawResult.Paid(item);
      case Ledger.ReverseResult.Refused(var why) -> new WithdrawResult.NotBooked(why);
      case Ledger.ReverseResult.KeptElsewhere _ ->
          throw new IllegalStateException("the room that keeps an entry was sent elsewhere");
    };
  }
}
