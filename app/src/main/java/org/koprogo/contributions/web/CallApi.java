package org.koprogo.contributions.web;

import static org.koprogo.identity.Permission.CALL_FUNDS;
import static org.koprogo.identity.Permission.EDIT_BUILDING;
import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.contributions.Call;
import org.koprogo.contributions.CallShare;
import org.koprogo.contributions.Contributions;
import org.koprogo.contributions.ReserveFund;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.posting.Named;
import org.koprogo.posting.PostProblems;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** Calls for funds and the reserve funds they feed. */
@Singleton
final class CallApi implements Api {

  private final Contributions contributions;
  private final Named.Doors doors;

  CallApi(Contributions contributions, Registry registry, DistributionKeys keys, Ledger ledger) {
    this.contributions = contributions;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Says("A call that is to be made.")
  record NewCall(
      @Says(value = "Its number, once in the year.", example = "2026-Q1", most = 100)
          String reference,
      @Says("PROVISION, RESERVE, EXTRAORDINARY or WORKING_CAPITAL.") Call.Type type,
      @Says("Whoever holds a lot on this day is asked.") LocalDate date,
      @Says("By when it is paid.") LocalDate due,
      @Says("How much in all.") Money amount,
      @Says("The key by which it is divided.") KeyId key,
      @Says(
              value = "The fund's account, for RESERVE (160xxx) and WORKING_CAPITAL (100000).",
              example = "160000",
              most = 6)
          @Nullable String fund,
      @Says(value = "What was decided, and by whom.", example = "AGM 12/12/2025, point 4")
          String text) {}

  @Says("One owner's part of a call for one lot, with the arithmetic.")
  record CallShareBody(
      @Says("The lot.") LotId lot,
      @Says("The owner.") PartyId owner,
      @Says("The lot's weight under the key.") long weight,
      @Says("All weights together.") long totalWeight,
      @Says("What the division left over, over the total weight.") long remainder,
      @Says("Whether the lot got one of the cents that were left.") boolean extraCent,
      @Says("The lot's part.") Money ofLot,
      @Says("The owner's part of the lot.") Fraction fraction,
      @Says("The owner's amount.") Money amount) {
    static CallShareBody of(CallShare s) {
      var p = s.ofLot();
      return new CallShareBody(
          s.lot(),
          s.party(),
          p.weight(),
          p.totalWeight(),
          p.remainder(),
          p.extraCent(),
          p.amount(),
          s.fraction(),
          s.amount());
    }
  }

  @Says("The withdrawal of a call.")
  record NewWithdrawal(
      @Says(value = "The number of the call.", example = "2026-Q1", most = 100) String reference,
      @Says("The day on which it is taken back, in an open period.") LocalDate date,
      @Says(value = "Why.", example = "Called by the wrong key") String reason) {}

  @Says("How a call was taken back.")
  record WithdrawalBody(
      @Says("The day.") LocalDate date,
      @Says(value = "Why.", example = "Called by the wrong key") String reason) {}

  @Says("A call with every owner's part; the parts add up to it.")
  record CallBody(
      @Says("The fiscal year, by its first day.") LocalDate fiscalYear,
      @Says(value = "Its number.", example = "2026-Q1") String reference,
      @Says("Its kind.") Call.Type type,
      @Says("The day on which holders are asked.") LocalDate date,
      @Says("By when it is paid.") LocalDate due,
      @Says("How much in all.") Money amount,
      @Says("The key.") KeyId key,
      @Says(value = "The fund's account.", example = "160000") @Nullable String fund,
      @Says(value = "What was decided.", example = "AGM 12/12/2025, point 4") String text,
      @Says(value = "Every part, lots in list order.", most = 10_000) List<CallShareBody> shares,
      @Says("How it was taken back; left out while it stands.")
          @Nullable WithdrawalBody withdrawn) {
    static CallBody of(Contributions.Called called) {
      var w = called.withdrawn();
      return of(
          called.call(),
          called.shares(),
          w == null ? null : new WithdrawalBody(w.on(), w.reason()));
    }

    static CallBody of(Call c, List<CallShare> shares, @Nullable WithdrawalBody withdrawn) {
      return new CallBody(
          c.fiscalYear(),
          c.reference(),
          c.type(),
          c.date(),
          c.due(),
          c.amount(),
          c.key(),
          c.fund(),
          c.text(),
          shares.stream().map(CallShareBody::of).toList(),
          withdrawn);
    }
  }

  @Says("A reserve fund.")
  record ReserveFundBody(
      @Says(value = "Its account, 160xxx.", example = "160000", most = 6) String account,
      @Says("The key by which it belongs to the lots.") KeyId key,
      @Says(value = "Its name.", example = "General reserve", most = 200) String name) {
    static ReserveFundBody of(ReserveFund f) {
      return new ReserveFundBody(f.account(), f.key(), f.name());
    }
  }

  @Override
  public List<Operation> operations() {
    var funds = "/buildings/{building}/reserve-funds";
    return List.of(
        Operation.get("listReserveFunds", funds, READ_BOOKS)
            .says("Reserve funds", "The building's reserve funds by account.")
            .lists(ReserveFundBody.class, this::funds),
        Operation.post("setReserveFund", funds, EDIT_BUILDING)
            .says("Add or rename a reserve fund", "Adds a fund, or changes its key and name.")
            .refuses(PostProblems.NOT_BOOKABLE)
            .does(ReserveFundBody.class, ReserveFundBody.class, this::setFund),
        Operation.get("listCalls", "/buildings/{building}/years/{year}/calls", READ_BOOKS)
            .says(
                "Calls",
                "What was called in a fiscal year, with every owner's part; also what was withdrawn.")
            .lists(CallBody.class, this::list),
        Operation.get("previewCall", "/buildings/{building}/call-preview", CALL_FUNDS)
            .says(
                "Preview a call",
                "How a call would be divided over lots and owners, with the arithmetic; nothing is booked.")
            .needs("type", Call.Type.class, "Its kind.")
            .needs("date", LocalDate.class, "Whoever holds a lot on this day would be asked.")
            .needs("amount", Money.class, "How much in all.")
            .needs("key", KeyId.class, "The key by which it would be divided.")
            .refuses(PostProblems.NOT_BOOKABLE)
            .lists(CallShareBody.class, this::preview),
        Operation.post("callFunds", "/buildings/{building}/calls", CALL_FUNDS)
            .says(
                "Call funds",
                "Divides the amount over the lots and their holders of that day, books it, and keeps how every part came to be.")
            .movesMoney()
            .refuses(PostProblems.all())
            .refuses(ProblemType.REFERENCE_USED)
            .does(NewCall.class, CallBody.class, this::call),
        Operation.post(
                "withdrawCall", "/buildings/{building}/years/{year}/call-withdrawals", CALL_FUNDS)
            .says(
                "Withdraw a call",
                "Takes a call back that nobody has paid yet, by the mirror of its entry. It stays to be read, and its number stays used.")
            .answersWith(200)
            .movesMoney()
            .refuses(PostProblems.all())
            .refuses(PostProblems.REVERSED, PostProblems.STILL_MATCHED)
            .does(NewWithdrawal.class, CallBody.class, this::withdraw));
  }

  private Reply<Page<ReserveFundBody>> funds(Scope scope, Asked asked) {
    var funds =
        contributions.reserveFunds(scope, asked.building()).stream()
            .map(ReserveFundBody::of)
            .toList();
    return Reply.of(Page.of(funds, asked, ReserveFundBody::account));
  }

  private Reply<ReserveFundBody> setFund(Tx tx, Asked asked, ReserveFundBody sent) {
    var named = new Named(doors, tx, asked.building());
    named.account(sent.account(), "/account");
    named.key(sent.key(), "/key");
    if (!sent.account().startsWith("160"))
      named.note("/account", "no-fund", "a reserve fund is an account 160xxx");
    if (!named.isRight()) return Reply.no(named.problem());
    contributions.setReserveFund(
        tx, asked.building(), new ReserveFund(sent.account(), sent.key(), sent.name()));
    return Reply.of(sent);
  }

  private Reply<Page<CallBody>> list(Scope scope, Asked asked) {
    var calls =
        contributions.everyCall(scope, asked.building(), asked.day("year")).stream()
            .map(CallBody::of)
            .toList();
    return Reply.of(Page.of(calls, asked, CallBody::reference));
  }

  private Reply<Page<CallShareBody>> preview(Scope scope, Asked asked) {
    var date = asked.day("date");
    var key = asked.needed("key", KeyId.class);
    var amount = asked.needed("amount", Money.class);
    var type = asked.needed("type", Call.Type.class);
    var named = new Named(doors, scope, asked.building());
    var year = named.year(date, "date");
    named.key(key, "key");
    mustBePositive(amount, "amount", named);
    if (!named.isRight() || year.isEmpty()) return Reply.no(named.problem());
    var call =
        new Call(
            asked.building(),
            year.get(),
            "preview",
            type,
            date,
            date,
            amount,
            key,
            isOfFund(type) ? "160000" : null,
            "preview");
    var shares = contributions.preview(scope, call).stream().map(CallShareBody::of).toList();
    return Reply.of(Page.of(shares, asked, s -> s.lot().value() + ":" + s.owner().value()));
  }

  private static boolean isOfFund(Call.Type type) {
    return type == Call.Type.RESERVE || type == Call.Type.WORKING_CAPITAL;
  }

  private Reply<CallBody> call(Tx tx, Asked asked, NewCall sent) {
    var named = new Named(doors, tx, asked.building());
    var year = named.year(sent.date(), "/date");
    named.key(sent.key(), "/key");
    mustBePositive(sent.amount(), "/amount", named);
    fund(sent, named);
    if (sent.due().isBefore(sent.date()))
      named.note("/due", "due-before", "is not before the day of the call");
    if (!named.isRight() || year.isEmpty()) return Reply.no(named.problem());
    if (contributions.everyCall(tx, asked.building(), year.get()).stream()
        .anyMatch(c -> c.call().reference().equals(sent.reference())))
      return Reply.no(
          Problem.at(
              ProblemType.REFERENCE_USED,
              "/reference",
              "used",
              "The year has a call " + sent.reference() + " already."));
    return called(tx, asked, sent, year.get());
  }

  private static void mustBePositive(Money amount, String at, Named named) {
    if (!amount.isPositive()) named.note(at, "not-positive", "a call asks for more than nothing");
  }

  private static void fund(NewCall sent, Named named) {
    var fund = Optional.ofNullable(sent.fund());
    fund.ifPresent(f -> named.account(f, "/fund"));
    if (isOfFund(sent.type()) == fund.isEmpty())
      named.note("/fund", "fund", "RESERVE and WORKING_CAPITAL name their fund, and no other does");
    var begin = sent.type() == Call.Type.RESERVE ? "160" : "100";
    if (fund.isPresent() && isOfFund(sent.type()) && !fund.get().startsWith(begin))
      named.note("/fund", "fund", "the fund of a " + sent.type() + " call begins with " + begin);
  }

  private Reply<CallBody> called(Tx tx, Asked asked, NewCall sent, LocalDate year) {
    var call =
        new Call(
            asked.building(),
            year,
            sent.reference(),
            sent.type(),
            sent.date(),
            sent.due(),
            sent.amount(),
            sent.key(),
            sent.fund(),
            sent.text());
    return switch (contributions.call(tx, call, asked.actor())) {
      case Contributions.CallResult.Called(var shares) ->
          Reply.created(
              CallBody.of(call, shares, null),
              "/buildings/" + asked.building() + "/years/" + year + "/calls");
      case Contributions.CallResult.NobodyToAsk _ ->
          Reply.no(
              Problem.at(
                  PostProblems.NOT_BOOKABLE,
                  "/key",
                  "no-weight",
                  "No lot has a weight under this key then."));
      case Contributions.CallResult.NotHeld(var lot) ->
          Reply.no(
              Problem.at(
                  PostProblems.NOT_BOOKABLE,
                  "/date",
                  "not-held",
                  "Nobody holds the lot " + lot.value() + " on that day."));
      case Contributions.CallResult.NotBooked(var why) -> Reply.no(PostProblems.of(why));
    };
  }

  private Reply<CallBody> withdraw(Tx tx, Asked asked, NewWithdrawal sent) {
    var how = new Contributions.Withdrawal(sent.date(), sent.reason());
    return switch (contributions.withdraw(
        tx, asked.building(), asked.day("year"), sent.reference(), how, asked.actor())) {
      case Contributions.WithdrawResult.Withdrawn(var called) -> Reply.of(CallBody.of(called));
      case Contributions.WithdrawResult.NotFound _ ->
          Reply.no(
              Problem.at(
                  PostProblems.NOT_BOOKABLE,
                  "/reference",
                  "unknown-call",
                  "The year has no call " + sent.reference() + "."));
      case Contributions.WithdrawResult.NotThen _ ->
          Reply.no(
              Problem.at(
                  PostProblems.NOT_BOOKABLE,
                  "/date",
                  "not-then",
                  "A call is withdrawn in its own fiscal year, and not before its day."));
      case Contributions.WithdrawResult.AlreadyWithdrawn _ ->
          Reply.no(PostProblems.REVERSED, "The call was withdrawn already.");
      case Contributions.WithdrawResult.Paid(var reference) ->
          Reply.no(
              PostProblems.STILL_MATCHED,
              "A payment or credit has met "
                  + reference
                  + ": give back what was asked too much by an entry.");
      case Contributions.WithdrawResult.NotBooked(var why) -> Reply.no(PostProblems.of(why));
    };
  }
}
