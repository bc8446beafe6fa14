package org.koprogo.closing.web;

import static org.koprogo.identity.Permission.CALL_FUNDS;
import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.closing.Openings;
import org.koprogo.closing.YearEnd;
import org.koprogo.contributions.NotaryStatement;
import org.koprogo.contributions.Transfers;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.posting.Named;
import org.koprogo.posting.PostProblems;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** Sales of lots, and what the notary is told. */
@Singleton
final class TransferApi implements Api {

  private final Transfers transfers;
  private final Titles titles;
  private final YearEnd yearEnd;
  private final Openings openings;
  private final Named.Doors doors;

  TransferApi(
      Transfers transfers,
      Titles titles,
      YearEnd yearEnd,
      Openings openings,
      Registry registry,
      DistributionKeys keys,
      Ledger ledger) {
    this.transfers = transfers;
    this.titles = titles;
    this.yearEnd = yearEnd;
    this.openings = openings;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Says("A sale that is to be recorded.")
  record NewTransfer(
      @Says(value = "Its number, once in the year.", example = "SALE-1", most = 100)
          String reference,
      @Says("The day from which the buyer holds.") LocalDate date,
      @Says("The seller; he holds every lot alone on the day before.") PartyId from,
      @Says("The buyer.") PartyId to,
      @Says(value = "The lots.", most = 100) List<LotId> lots) {}

  @Says("What the notary is told of a seller and his lots (Civil Code art. 3.94).")
  record StatementBody(
      @Says(value = "The sale or question it belongs to.", example = "SALE-1") String reference,
      @Says("The day.") LocalDate on,
      @Says("The party.") PartyId party,
      @Says(value = "The lots by code.", example = "A01 G1") String lots,
      @Says("Their shares under the working capital's key.") long shares,
      @Says("Out of these.") long totalShares,
      @Says("The lots' working capital.") Money workingCapital,
      @Says(value = "Each reserve fund with its balance.", example = "160000=24500.00")
          String funds,
      @Says("The lots' part of the funds, for information.") Money reserveShare,
      @Says("What the party owes in all; negative when it is owed.") Money ledgerBalance,
      @Says("Of which overdue.") Money overdue,
      @Says("Of which not yet due.") Money notYetDue) {
    static StatementBody of(NotaryStatement s) {
      return new StatementBody(
          s.reference(),
          s.on(),
          s.party(),
          s.lots(),
          s.shares(),
          s.totalShares(),
          s.workingCapital(),
          s.funds(),
          s.reserveShare(),
          s.ledgerBalance(),
          s.overdue(),
          s.notYetDue());
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post("transferLots", "/buildings/{building}/transfers", CALL_FUNDS)
            .says(
                "Record a sale",
                "Gives the lots to the buyer from the day on, moves their working capital from seller to buyer, and keeps the statement for the notary.")
            .movesMoney()
            .refuses(PostProblems.all())
            .refuses(YearApi.NO_POLICY, ProblemType.REFERENCE_USED)
            .does(NewTransfer.class, StatementBody.class, this::transfer),
        Operation.get(
                "listNotaryStatements",
                "/buildings/{building}/years/{year}/notary-statements",
                READ_BOOKS)
            .says("Notary statements", "What was stated in a fiscal year, in order.")
            .lists(StatementBody.class, this::statements));
  }

  private Reply<Page<StatementBody>> statements(Scope scope, Asked asked) {
    var all =
        transfers.statements(scope, asked.building(), asked.day("year")).stream()
            .map(StatementBody::of)
            .toList();
    return Reply.of(Page.of(all, asked, StatementBody::reference));
  }

  private Reply<StatementBody> transfer(Tx tx, Asked asked, NewTransfer sent) {
    var named = new Named(doors, tx, asked.building());
    var year = named.year(sent.date(), "/date");
    named.owner(sent.from(), "/from");
    named.owner(sent.to(), "/to");
    if (sent.from().equals(sent.to()))
      named.note("/to", "same", "a sale is from one owner to another");
    if (sent.lots().isEmpty()) named.note("/lots", "missing", "a sale is of at least one lot");
    for (var i = 0; i < sent.lots().size(); i++) named.lot(sent.lots().get(i), "/lots/" + i);
    var held = held(tx, asked, sent, named);
    if (!named.isRight() || year.isEmpty()) return Reply.no(named.problem());
    if (transfers.statements(tx, asked.building(), year.get()).stream()
        .anyMatch(s -> s.reference().equals(sent.reference())))
      return Reply.no(
          Problem.at(ProblemType.REFERENCE_USED, "/reference", "used", "The year has it already."));
    var basis = SaleBasis.of(tx, asked.building(), year.get(), yearEnd, openings);
    if (basis.isEmpty())
      return Reply.no(
          YearApi.NO_POLICY, "Say first by which key the working capital belongs to the lots.");
    return moved(tx, asked, sent, basis.get(), held);
  }

  /** The seller's titles, each of which goes on past the day. */
  private List<Title> held(Tx tx, Asked asked, NewTransfer sent, Named named) {
    var before = titles.on(tx, asked.building(), sent.date().minusDays(1));
    for (var i = 0; i < sent.lots().size(); i++) {
      var lot = sent.lots().get(i);
      var ofLot = before.stream().filter(t -> t.lot().equals(lot)).toList();
      var isHis =
          ofLot.size() == 1
              && ofLot.getFirst().party().equals(sent.from())
              && ofLot.getFirst().to() == null;
      if (!isHis && named.isRight())
        named.note("/lots/" + i, "not-his", "the seller does not hold it alone until that day");
    }
    return before.stream().filter(t -> sent.lots().contains(t.lot())).toList();
  }

  private Reply<StatementBody> moved(
      Tx tx, Asked asked, NewTransfer sent, Transfers.Basis basis, List<Title> held) {
    for (var title : held) titles.end(tx, asked.building(), title.id(), sent.date());
    titles.add(
        tx,
        asked.building(),
        held.stream()
            .map(t ->
                new Title(
                    Ids.next(), t.lot(), sent.to(), t.holding(), t.share(), sent.date(), null))
            .toList());
    var sale =
        new Titles.Transfer(sent.reference(), sent.date(), sent.from(), sent.to(), sent.lots());
    if (transfers.transfer(tx, basis, sale, asked.actor())
        instanceof Transfers.TransferResult.NotBooked(var why))
      return Reply.no(PostProblems.of(why));
    var statement =
        transfers.state(tx, basis, sent.reference(), sent.date(), sent.from(), sent.lots());
    return Reply.created(
        StatementBody.of(statement),
        "/buildings/" + asked.building() + "/years/" + basis.fiscalYear() + "/notary-statements");
  }
}
