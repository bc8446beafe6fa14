package org.koprogo.ledger.web;

import static org.koprogo.identity.Permission.ENTER_BOOKS;
import static org.koprogo.identity.Permission.READ_BOOKS;
import static org.koprogo.ledger.web.LedgerProblems.KEY_UNKNOWN;
import static org.koprogo.ledger.web.LedgerProblems.PARTY_UNKNOWN;
import static org.koprogo.ledger.web.LedgerProblems.PERIOD_CLOSED;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Misfit;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.ItemId;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ledger.Side;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** Balances, open items and the readings of a fiscal year over the wire. */
@Singleton
final class ItemApi implements Api {
  private static final long MOST_UNITS = 1_000_000_000;

  private static final ProblemType LOT_UNKNOWN =
      new ProblemType("lot-unknown", 422, "The building has no such lot");
  private static final ProblemType READING_KNOWN =
      new ProblemType("reading-known", 409, "One of these readings is there already");

  private final Ledger ledger;
  private final OpenItems items;
  private final DistributionKeys keys;
  private final Registry registry;

  ItemApi(Ledger ledger, OpenItems items, DistributionKeys keys, Registry registry) {
    this.ledger = ledger;
    this.items = items;
    this.keys = keys;
    this.registry = registry;
  }

  @Says("The balance of an account, or of a party on it.")
  record BalanceBody(
      @Says(value = "The account.", example = "410100") String account,
      @Says("The owner or supplier, on 410 and 440.") @Nullable UUID party,
      @Says("Debit is positive, credit negative.") Money balance) {}

  @Says("What a party owes or is owed by one line, while something of it remains.")
  record ItemBody(
      @Says("Its id.") ItemId id,
      @Says("The owner or supplier.") PartyId party,
      @Says(value = "The account.", example = "410100") String account,
      @Says(value = "What people call it.", example = "CALL-2025-Q3") String reference,
      @Says("The day of the books.") LocalDate bookedOn,
      @Says("By when it must be paid; none for a credit.") @Nullable LocalDate due,
      @Says("DEBIT is owed by the party, CREDIT is owed to it.") Side side,
      @Says("The whole.") Money amount,
      @Says("What is not yet met.") Money remaining) {
    static ItemBody of(OpenItem i) {
      return new ItemBody(
          i.id(),
          i.party(),
          i.account(),
          i.reference(),
          i.bookedOn(),
          i.due(),
          i.side(),
          i.amount(),
          i.remaining());
    }
  }

  @Says("What an owner consumed on a lot in a fiscal year.")
  record ReadingBody(
      @Says("The consumption key.") KeyId key,
      @Says("The lot.") LotId lot,
      @Says("The owner.") PartyId party,
      @Says(value = "How many units, 0 or more.", least = 0) long units) {
    ReadingBody {
      if (units > MOST_UNITS) throw new Misfit("units", "are from 0 to " + MOST_UNITS);
    }

    static ReadingBody of(DistributionKeys.Reading r) {
      return new ReadingBody(r.key(), r.lot(), r.party(), r.units());
    }
  }

  @Says("Readings of a fiscal year.")
  record ReadingsBody(@Says("Each once per key, lot and owner.") List<ReadingBody> readings) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listBalances", "/buildings/{building}/years/{year}/balances", READ_BOOKS)
            .says(
                "Balances",
                "By account, and by party on 410 and 440, as of a day (included); zero is left out.")
            .asks("on", LocalDate.class, "The day; the last of the year when it is left out.")
            .asks("account", String.class, "Only of this account.")
            .lists(BalanceBody.class, this::balances),
        Operation.get("listOpenItems", "/buildings/{building}/years/{year}/open-items", READ_BOOKS)
            .says(
                "Open items",
                "What parties still owe or are still owed in a fiscal year, in the order in which it arose.")
            .asks("party", PartyId.class, "Only of this party.")
            .lists(ItemBody.class, this::openItems),
        Operation.get("listReadings", "/buildings/{building}/years/{year}/readings", READ_BOOKS)
            .says("Readings", "What was consumed in a fiscal year, by key, lot and owner.")
            .lists(ReadingBody.class, this::readings),
        Operation.post("addReadings", "/buildings/{building}/years/{year}/readings", ENTER_BOOKS)
            .says(
                "Add readings",
                "Adds what was consumed in a fiscal year that is not closed, by consumption keys.")
            .refuses(READING_KNOWN, KEY_UNKNOWN, LOT_UNKNOWN, PARTY_UNKNOWN, PERIOD_CLOSED)
            .does(ReadingsBody.class, ReadingsBody.class, this::addReadings));
  }

  private Optional<Ledger.FiscalYear> year(Scope scope, Asked asked) {
    return ledger.year(scope, asked.building(), asked.day("year"));
  }

  private Reply<Page<BalanceBody>> balances(Scope scope, Asked asked) {
    var year = year(scope, asked);
    if (year.isEmpty()) return Reply.notFound();
    var on = asked.asked("on", LocalDate.class).orElse(year.get().lastDay());
    var account = asked.asked("account", String.class);
    var all =
        ledger.balances(scope, asked.building(), year.get().firstDay(), on).stream()
            .filter(b -> account.isEmpty() || b.account().equals(account.get()))
            .map(b -> new BalanceBody(b.account(), b.party(), b.signed()))
            .toList();
    return Reply.of(Page.of(all, asked, b -> b.account() + "." + b.party()));
  }

  private Reply<Page<ItemBody>> openItems(Scope scope, Asked asked) {
    var year = year(scope, asked);
    if (year.isEmpty()) return Reply.notFound();
    var first = year.get().firstDay();
    var all =
        asked
            .asked("party", PartyId.class)
            .map(p -> items.remaining(scope, asked.building(), first, p))
            .orElseGet(() -> items.ofYear(scope, asked.building(), first));
    var open = all.stream().filter(i -> !i.remaining().isZero()).map(ItemBody::of).toList();
    return Reply.of(Page.of(open, asked, i -> i.id().value().toString()));
  }

  private Reply<Page<ReadingBody>> readings(Scope scope, Asked asked) {
    var year = year(scope, asked);
    if (year.isEmpty()) return Reply.notFound();
    var all =
        keys.readings(scope, asked.building(), year.get().firstDay()).stream()
            .map(ReadingBody::of)
            .toList();
    return Reply.of(
        Page.of(
            all, asked, r -> r.key().value() + "." + r.lot().value() + "." + r.party().value()));
  }

  private Reply<ReadingsBody> addReadings(Tx tx, Asked asked, ReadingsBody sent) {
    var year = year(tx, asked);
    if (year.isEmpty()) return Reply.notFound();
    if (year.get().closed()) return Reply.no(PERIOD_CLOSED, "The fiscal year is closed.");
    var wrong = wrong(tx, asked, sent.readings());
    if (wrong.isPresent()) return Reply.no(wrong.get());
    var readings =
        sent.readings().stream()
            .map(r -> new DistributionKeys.Reading(r.key(), r.lot(), r.party(), r.units()))
            .toList();
    return keys.read(tx, asked.building(), year.get().firstDay(), readings)
        ? Reply.of(sent)
        : Reply.no(
            Problem.at(
                READING_KNOWN, "/readings", "known", "one of these was read already, or is twice"));
  }

  private Optional<Problem> wrong(Tx tx, Asked asked, List<ReadingBody> readings) {
    var consumption =
        keys.keys(tx, asked.building()).stream()
            .filter(k -> k.type() == DistributionKey.Type.CONSUMPTION)
            .map(DistributionKey::id)
            .collect(Collectors.toSet());
    var lots =
        registry.lots(tx, asked.building()).stream().map(Lot::id).collect(Collectors.toSet());
    var owners =
        registry.parties(tx, asked.building(), Party.Role.OWNER).stream()
            .map(Party::id)
            .collect(Collectors.toSet());
    for (var i = 0; i < readings.size(); i++) {
      var r = readings.get(i);
      if (!consumption.contains(r.key()))
        return at(KEY_UNKNOWN, i, "key", "is not a consumption key of this building");
      if (!lots.contains(r.lot()))
        return at(LOT_UNKNOWN, i, "lot", "is not a lot of this building");
      if (!owners.contains(r.party()))
        return at(PARTY_UNKNOWN, i, "party", "is not an owner of this building");
    }
    return Optional.empty();
  }

  private static Optional<Problem> at(ProblemType type, int index, String field, String words) {
    return Optional.of(Problem.at(type, "/readings/" + index + "/" + field, "unknown", words));
  }
}
