package org.koprogo.ledger.web;

import static org.koprogo.identity.Permission.ENTER_BOOKS;
import static org.koprogo.identity.Permission.READ_BOOKS;
import static org.koprogo.ledger.web.LedgerProblems.ACCOUNT_UNKNOWN;
import static org.koprogo.ledger.web.LedgerProblems.FUND_WALL;
import static org.koprogo.ledger.web.LedgerProblems.KEPT_ELSEWHERE;
import static org.koprogo.ledger.web.LedgerProblems.KEY_UNKNOWN;
import static org.koprogo.ledger.web.LedgerProblems.PARTY_UNKNOWN;
import static org.koprogo.ledger.web.LedgerProblems.PERIOD_CLOSED;
import static org.koprogo.ledger.web.LedgerProblems.REVERSED;
import static org.koprogo.ledger.web.LedgerProblems.SOURCE_REUSED;
import static org.koprogo.ledger.web.LedgerProblems.STILL_MATCHED;
import static org.koprogo.ledger.web.LedgerProblems.UNBALANCED;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Fault;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostResult;
import org.koprogo.ledger.PostedEntry;
import org.koprogo.ledger.Side;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.posting.PostProblems;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** The entries of the books over the wire. */
@Singleton
final class EntryApi implements Api {
  private final Ledger ledger;
  private final Registry registry;
  private final DistributionKeys keys;

  EntryApi(Ledger ledger, Registry registry, DistributionKeys keys) {
    this.ledger = ledger;
    this.registry = registry;
    this.keys = keys;
  }

  @Says("An entry that stands in the books.")
  record EntryRow(
      @Says("Its id.") EntryId id,
      @Says(value = "Its journal.", example = "OD") String journal,
      @Says("The fiscal year, by its first day.") LocalDate year,
      @Says("Its number in journal and year, without gaps.") long number,
      @Says("The day of the books.") LocalDate bookedOn,
      @Says(value = "The voucher's number.", example = "OD-2025-004") String document,
      @Says(value = "What it is.", example = "Accrual of the December cleaning") String label,
      @Says(value = "What caused it, once per building.", example = "entry:accrual-2025-12")
          String source,
      @Says("The sum of its debits, which is that of its credits.") Money total,
      @Says("The entry that it takes back.") @Nullable EntryId reverses,
      @Says("The entry that takes it back.") @Nullable EntryId reversedBy,
      @Says("When it was posted.") Instant postedAt,
      @Says(value = "Who posted it.", example = "person:0197f0a0-5b1c-7c3e-8f00-2b1f6c1d0e11")
          String postedBy) {
    static EntryRow of(PostedEntry e) {
      return new EntryRow(
          e.id(),
          e.journal(),
          e.fiscalYear(),
          e.number(),
          e.bookedOn(),
          e.document(),
          e.label(),
          e.source(),
          e.total(),
          e.reverses(),
          e.reversedBy(),
          e.postedAt(),
          e.postedBy());
    }
  }

  @Says("A line: an account, a side, an amount of more than zero.")
  record EntryLine(
      @Says(value = "The account.", example = "610500", most = 6) String account,
      @Says("The owner or supplier; needed on 410 and 440.") @Nullable PartyId party,
      @Says("The key by which it is divided at the settlement; on classes 6 and 7 only.")
          @Nullable KeyId key,
      @Says("Debit or credit.") Side side,
      @Says("More than zero.") Money amount,
      @Says(value = "What the line is.", example = "Cleaning of December") String label,
      @Says(
              value =
                  "What people call the debt or payment, to follow it until it is met; on 410 and 440 only.",
              example = "CALL-2025-Q2")
          @Nullable String reference,
      @Says("By when it must be paid; with a reference only.") @Nullable LocalDate due) {
    /** What is wrong with it: the field, and the words; nothing when it may be posted. */
    Optional<String[]> wrong() {
      var perParty = Accounts.isPerParty(account);
      if (!amount.isPositive()) return fault("amount", "must be more than zero");
      if (perParty && party == null)
        return fault("party", "account " + account + " is kept per party");
      if (key != null && !account.matches("[67].*"))
        return fault("key", "stands on classes 6 and 7 only");
      if (reference != null && (reference.isBlank() || !perParty))
        return fault("reference", "is a text, and on 410 and 440 only");
      return reference == null && due != null
          ? fault("due", "goes with a reference")
          : Optional.empty();
    }

    private static Optional<String[]> fault(String field, String words) {
      return Optional.of(new String[] {field, words});
    }

    static EntryLine of(JournalLine l) {
      var item = l.item();
      return new EntryLine(
          l.account(),
          l.party(),
          l.key(),
          l.side(),
          l.amount(),
          l.label(),
          item == null ? null : item.reference(),
          item == null ? null : item.due());
    }

    JournalLine line() {
      return new JournalLine(
          account,
          party,
          key,
          side,
          amount,
          label,
          reference == null ? null : new JournalLine.Item(reference, due));
    }
  }

  @Says("An entry with its lines.")
  record EntryBody(
      @Says("The entry.") EntryRow entry,
      @Says(value = "Its lines, in order.", most = 20_000) List<EntryLine> lines) {}

  @Says("An entry that is to be posted, in the journal OD.")
  record NewEntry(
      @Says("The day of the books, in an open period.") LocalDate bookedOn,
      @Says(value = "The voucher's number.", example = "OD-2025-004", most = 100) String document,
      @Says(value = "What it is.", example = "Accrual of the December cleaning") String label,
      @Says(
              value = "What causes it, in your words: posted once per building.",
              example = "accrual-2025-12")
          @Nullable String source,
      @Says("At least two; debits and credits are equal.") List<EntryLine> lines) {}

  @Says("How an entry is taken back.")
  record NewReversal(
      @Says("The day of the books, in an open period, not before that of the entry.")
          LocalDate bookedOn) {}

  private static final ProblemType[] POSTING = {
    UNBALANCED,
    PERIOD_CLOSED,
    PostProblems.NOT_BOOKABLE,
    ACCOUNT_UNKNOWN,
    PARTY_UNKNOWN,
    KEY_UNKNOWN,
    FUND_WALL,
    SOURCE_REUSED
  };

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listEntries", "/buildings/{building}/entries", READ_BOOKS)
            .says("Entries", "The entries in the order in which they were posted.")
            .asks("journal", String.class, "Only of this journal, such as OD or BNK-551000.")
            .asks("from", LocalDate.class, "Only booked on this day or later.")
            .asks("to", LocalDate.class, "Only booked on this day or earlier.")
            .asks("account", String.class, "Only with a line on this account.")
            .lists(EntryRow.class, this::list),
        Operation.get("getEntry", "/buildings/{building}/entries/{entry}", READ_BOOKS)
            .says("One entry", "The entry of this id with its lines.")
            .reads(EntryBody.class, this::entry),
        Operation.post("postEntry", "/buildings/{building}/entries", ENTER_BOOKS)
            .says(
                "Post an entry",
                "Posts in the journal OD. It is numbered, and stays; what is wrong is taken back by a reversal. The same source with the same content answers with the entry that stands.")
            .movesMoney()
            .refuses(POSTING)
            .refuses(ProblemType.INVALID)
            .does(NewEntry.class, EntryBody.class, this::post),
        Operation.post(
                "reverseEntry", "/buildings/{building}/entries/{entry}/reversal", ENTER_BOOKS)
            .says(
                "Take an entry back",
                "Posts its mirror image in the same journal. An entry is taken back once, and only while nothing has met its items. The entry of an invoice, a call, a movement, a transfer, an opening or a settlement goes back by their own way, which the refusal names.")
            .movesMoney()
            .refuses(POSTING)
            .refuses(ProblemType.INVALID, REVERSED, STILL_MATCHED, KEPT_ELSEWHERE)
            .does(NewReversal.class, EntryBody.class, this::reverse));
  }

  private Reply<Page<EntryRow>> list(Scope scope, Asked asked) {
    var filter =
        new PostedEntry.Filter(
            asked.asked("journal", String.class).orElse(null),
            asked.asked("from", LocalDate.class).orElse(null),
            asked.asked("to", LocalDate.class).orElse(null),
            asked.asked("account", String.class).orElse(null));
    var cursor = asked.cursor();
    var after = cursor == null ? Optional.<EntryId>empty() : mark(cursor);
    if (cursor != null && after.isEmpty()) return Reply.of(new Page<>(List.of(), null));
    var found =
        ledger.entries(scope, asked.building(), filter, after.orElse(null), asked.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), asked.limit()));
    return Reply.of(
        new Page<>(
            shown.stream().map(EntryRow::of).toList(),
            found.size() > shown.size() ? shown.getLast().id().value().toString() : null));
  }

  private static Optional<EntryId> mark(String cursor) {
    try {
      return Optional.of(new EntryId(UUID.fromString(cursor)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Reply<EntryBody> entry(Scope scope, Asked asked) {
    return body(scope, asked, new EntryId(asked.id("entry")))
        .map(Reply::of)
        .orElseGet(Reply::notFound);
  }

  private Optional<EntryBody> body(Scope scope, Asked asked, EntryId id) {
    return ledger
        .posted(scope, asked.building(), id)
        .map(e ->
            new EntryBody(
                EntryRow.of(e),
                ledger.lines(scope, asked.building(), id).stream().map(EntryLine::of).toList()));
  }

  private Reply<EntryBody> post(Tx tx, Asked asked, NewEntry sent) {
    var wrong = wrong(tx, asked, sent);
    if (wrong.isPresent()) return Reply.no(wrong.get());
    var source = sent.source();
    var entry =
        new JournalEntry(
            asked.building(),
            Journal.OD,
            sent.bookedOn(),
            sent.document(),
            "entry:" + (source == null ? Ids.next() : source),
            sent.label(),
            sent.lines().stream().map(EntryLine::line).toList());
    var result = ledger.post(tx, entry, asked.actor());
    return result instanceof PostResult.Posted posted
        ? created(tx, asked, posted.entry())
        : Reply.no(LedgerProblems.of(result));
  }

  private Reply<EntryBody> created(Tx tx, Asked asked, EntryId id) {
    return Reply.created(
        body(tx, asked, id).orElseThrow(),
        "/buildings/" + asked.building() + "/entries/" + id.value());
  }

  private Optional<Problem> wrong(Tx tx, Asked asked, NewEntry sent) {
    var faults = faults(sent);
    if (!faults.isEmpty()) return all(ProblemType.INVALID, faults);
    if (sent.lines().size() < 2 || !isBalanced(sent.lines()))
      return at(
          UNBALANCED,
          "/lines",
          "unbalanced",
          "debits and credits must be equal, on two lines or more");
    var parties = roles(tx, asked);
    var known = new HashSet<KeyId>();
    for (var key : keys.keys(tx, asked.building())) known.add(key.id());
    var chart = new ArrayList<String>();
    for (var account : ledger.chart(tx, asked.building()))
      if (account.postable()) chart.add(account.code());
    var accounts = new ArrayList<Fault>();
    var strangers = new ArrayList<Fault>();
    var unknown = new ArrayList<Fault>();
    for (var i = 0; i < sent.lines().size(); i++) {
      var line = sent.lines().get(i);
      var place = "/lines/" + i;
      if (!chart.contains(line.account()))
        accounts.add(
            new Fault(
                place + "/account",
                "unknown",
                "account " + line.account() + " is not in the chart, or is a heading"));
      stranger(line, parties)
          .ifPresent(words -> strangers.add(new Fault(place + "/party", "unknown", words)));
      if (line.key() != null && !known.contains(line.key()))
        unknown.add(new Fault(place + "/key", "unknown", "is not a key of this building"));
    }
    if (!accounts.isEmpty()) return all(ACCOUNT_UNKNOWN, accounts);
    if (!strangers.isEmpty()) return all(PARTY_UNKNOWN, strangers);
    return unknown.isEmpty() ? Optional.empty() : all(KEY_UNKNOWN, unknown);
  }

  /** What is wrong with it by itself, whatever the building has. */
  private static List<Fault> faults(NewEntry sent) {
    var faults = new ArrayList<Fault>();
    if (sent.document().isBlank())
      faults.add(new Fault("/document", "not-valid", "must not be empty"));
    var source = sent.source();
    if (source != null && source.isBlank())
      faults.add(new Fault("/source", "not-valid", "must not be empty"));
    for (var i = 0; i < sent.lines().size(); i++) {
      var place = "/lines/" + i + "/";
      sent.lines()
          .get(i)
          .wrong()
          .ifPresent(w -> faults.add(new Fault(place + w[0], "not-valid", w[1])));
    }
    return faults;
  }

  private static Optional<Problem> all(ProblemType type, List<Fault> faults) {
    return Optional.of(new Problem(type, "Something in the request is not right.", faults));
  }

  /** Without a total that could be past the largest amount. */
  private static boolean isBalanced(List<EntryLine> lines) {
    var sum = 0L;
    for (var line : lines) {
      var cents = line.amount().cents();
      sum += line.side() == Side.DEBIT ? cents : -cents;
      if (Math.abs(sum) > Money.MAX_CENTS) return false;
    }
    return sum == 0;
  }

  private Map<PartyId, Party.Role> roles(Tx tx, Asked asked) {
    var roles = new HashMap<PartyId, Party.Role>();
    for (var role : Party.Role.values())
      for (var party : registry.parties(tx, asked.building(), role)) roles.put(party.id(), role);
    return roles;
  }

  /** Why its party does not belong on its account; owners on 410, suppliers on 440. */
  private static Optional<String> stranger(EntryLine line, Map<PartyId, Party.Role> roles) {
    if (line.party() == null) return Optional.empty();
    var role = roles.get(line.party());
    if (role == null) return Optional.of("is not a party of this building");
    if (!Accounts.isPerParty(line.account())) return Optional.empty();
    var wanted = Accounts.isOwners(line.account()) ? Party.Role.OWNER : Party.Role.SUPPLIER;
    return role == wanted
        ? Optional.empty()
        : Optional.of(
            wanted == Party.Role.OWNER
                ? "account " + line.account() + " is kept per owner"
                : "account " + line.account() + " is kept per supplier");
  }

  private static Optional<Problem> at(ProblemType type, String at, String code, String words) {
    return Optional.of(Problem.at(type, at, code, words));
  }

  private Reply<EntryBody> reverse(Tx tx, Asked asked, NewReversal sent) {
    var entry = new EntryId(asked.id("entry"));
    var posted = ledger.posted(tx, asked.building(), entry);
    if (posted.isPresent() && sent.bookedOn().isBefore(posted.get().bookedOn()))
      return Reply.no(
          Problem.at(
              ProblemType.INVALID, "/bookedOn", "before-entry", "is not before that of the entry"));
    return switch (ledger.takeBack(tx, asked.building(), entry, sent.bookedOn(), asked.actor())) {
      case Ledger.ReverseResult.Reversed(var reversal) -> created(tx, asked, reversal);
      case Ledger.ReverseResult.NotFound _ -> Reply.notFound();
      case Ledger.ReverseResult.AlreadyReversed _ ->
          Reply.no(REVERSED, "An entry is taken back once; post what is right instead.");
      case Ledger.ReverseResult.StillMatched(var reference) ->
          Reply.no(STILL_MATCHED, "A payment or credit has met " + reference + ".");
      case Ledger.ReverseResult.KeptElsewhere(var kind) ->
          Reply.no(LedgerProblems.keptElsewhere(kind, asked.building()));
      case Ledger.ReverseResult.Refused(var why) -> Reply.no(LedgerProblems.of(why));
    };
  }
}
