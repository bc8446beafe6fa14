package org.koprogo.contributions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  /** What was called in a fiscal year, in the order in which it was. */
  public List<Called> calls(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.calls(scope, building, fiscalYear);
  }

  /** A call with its shares, lots in list order. */
  public record Called(Call call, List<CallShare> shares) {}
}
