package org.koprogo.ownership;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;

/** The door to who holds what. A history is only ever added to, or an open end is given its day. */
public final class Titles {
  private final TitleStore store = new TitleStore();
  private final TitleQueries queries = new TitleQueries();

  /**
   * Gives a lot its first titles; from the earliest of them on it must be held whole on every day.
   */
  public void begin(Tx tx, BuildingId building, LotId lot, LocalDate titledFrom) {
    store.insertTitledLot(tx, building, lot, titledFrom);
  }

  public void add(Tx tx, BuildingId building, List<Title> titles) {
    store.insert(tx, building, titles);
  }

  /** Lets an open title end: {@code to} is the first day on which it no longer holds. */
  public void end(Tx tx, BuildingId building, UUID title, LocalDate to) {
    store.end(tx, building, title, to);
  }

  /** An open title and the first day on which it no longer holds. */
  public record Ending(UUID title, LocalDate to) {}

  /** Every answer to a change of a lot's titles that somebody asks for. */
  public sealed interface ChangeResult {
    record Changed() implements ChangeResult {}

    /** The lot has its first titles already: end some and add others. */
    record AlreadyTitled() implements ChangeResult {}

    /** The lot has no titles yet: give it its first. */
    record NotTitled() implements ChangeResult {}

    /** On this day the parts would not make exactly one, for enjoyment or for capital. */
    record NotHeldWhole(LocalDate day) implements ChangeResult {}

    /** A party would hold the same right in the lot twice on a day. */
    record Overlap() implements ChangeResult {}

    /**
     * A day of the change lies in a fiscal year that is closed: its settlement divided by who held
     * the lot then.
     *
     * @param year the first day of the earliest such year
     */
    record YearSettled(LocalDate year) implements ChangeResult {}

    /** This title is not the lot's, or has its end already, or would end before it begins. */
    record CannotEnd(UUID title) implements ChangeResult {}
  }

  /** Lets nobody change who holds what of the building until the transaction ends. */
  public void hold(Tx tx, BuildingId building) {
    tx.lock("titles:" + building);
  }

  /** Gives a lot its first titles, all at once, or says why not. */
  public ChangeResult give(Tx tx, BuildingId building, LotId lot, List<Title> titles) {
    hold(tx, building);
    var first = titles.stream().map(Title::from).min(LocalDate::compareTo);
    if (first.isEmpty()) return new ChangeResult.NotTitled();
    if (!queries.ofLot(tx, building, lot).isEmpty()) return new ChangeResult.AlreadyTitled();
    return store.judged(
        tx,
        building,
        lot,
        () -> {
          store.insertTitledLot(tx, building, lot, first.get());
          store.insert(tx, building, titles);
        });
  }

  /** Ends titles of a lot and adds others in one step, or says why not. */
  public ChangeResult change(
      Tx tx, BuildingId building, LotId lot, List<Ending> endings, List<Title> added) {
    hold(tx, building);
    var known = queries.ofLot(tx, building, lot);
    if (known.isEmpty()) return new ChangeResult.NotTitled();
    for (var ending : endings) {
      var canEnd =
          known.stream()
              .anyMatch(t ->
                  t.id().equals(ending.title()) && t.to() == null && ending.to().isAfter(t.from()));
      if (!canEnd) return new ChangeResult.CannotEnd(ending.title());
    }
    if (endings.stream().map(Ending::title).distinct().count() < endings.size())
      return new ChangeResult.CannotEnd(endings.getLast().title());
    return store.judged(
        tx,
        building,
        lot,
        () -> {
          for (var ending : endings) store.end(tx, building, ending.title(), ending.to());
          store.insert(tx, building, added);
        });
  }

  /** The history of one lot, by first day. */
  public List<Title> ofLot(Scope scope, BuildingId building, LotId lot) {
    return queries.ofLot(scope, building, lot);
  }

  /** The history of one party's titles, by lot and first day. */
  public List<Title> ofParty(Scope scope, BuildingId building, PartyId party) {
    return queries.ofParty(scope, building, party);
  }

  /**
   * Records the representative of a lot. Who represented it until then, without an end, does so
   * until the day before.
   *
   * @return false, and nothing is done, when one whose end is known represents it on these days, or
   *     one begins then
   */
  public boolean represent(
      Tx tx, BuildingId building, LotId lot, String name, LocalDate from, @Nullable LocalDate to) {
    return store.represented(tx, building, lot, name, from, to);
  }

  /**
   * The whole history of the building's lots, by lot and first day, in the order in which titles
   * were given.
   */
  public List<Title> history(Scope scope, BuildingId building) {
    return queries.history(scope, building);
  }

  /** The titles that hold on a day. */
  public List<Title> on(Scope scope, BuildingId building, LocalDate day) {
    return queries.on(scope, building, day);
  }

  /** Who pays for the lot on a day, with the parts that make one whole. */
  public List<Title> payers(
      Scope scope, BuildingId building, LotId lot, LocalDate day, Title.Nature nature) {
    return queries.on(scope, building, day).stream()
        .filter(t -> t.lot().equals(lot) && t.bears(nature))
        .toList();
  }

  /** Who votes for a lot. */
  public sealed interface Voter {
    /** The one holder votes himself. */
    record Holder(PartyId party) implements Voter {}

    /** A divided or undivided lot votes through the representative it appointed (R14). */
    record Representative(String name) implements Voter {}

    /** Nobody was appointed: the lot counts in the total, but its vote is suspended (R14). */
    record Suspended() implements Voter {}
  }

  /** Who votes for the lot on a day: R14. Empty when the lot has no title then. */
  public Optional<Voter> voter(Scope scope, BuildingId building, LotId lot, LocalDate day) {
    var titles =
        queries.on(scope, building, day).stream().filter(t -> t.lot().equals(lot)).toList();
    if (titles.isEmpty()) return Optional.empty();
    return Optional.of(voter(titles, queries.representatives(scope, building, day).get(lot)));
  }

  /** Who votes for each titled lot on a day: R14. */
  public Map<LotId, Voter> voters(Scope scope, BuildingId building, LocalDate day) {
    var appointed = queries.representatives(scope, building, day);
    var voters = new HashMap<LotId, Voter>();
    queries.on(scope, building, day).stream()
        .collect(Collectors.groupingBy(Title::lot))
        .forEach((lot, held) -> voters.put(lot, voter(held, appointed.get(lot))));
    return voters;
  }

  private static Voter voter(List<Title> held, @Nullable String appointed) {
    if (held.size() == 1 && held.getFirst().holding() == Title.Holding.FULL)
      return new Voter.Holder(held.getFirst().party());
    return appointed == null ? new Voter.Suspended() : new Voter.Representative(appointed);
  }

  /** Records the representative of a lot from a day on, until another day or for good. */
  public void appoint(
      Tx tx, BuildingId building, LotId lot, String name, LocalDate from, @Nullable LocalDate to) {
    store.insertRepresentative(tx, building, lot, name, from, to);
  }

  /**
   * Records that lots changed hands, as the notary announced it (R72); the titles are given apart.
   */
  public void recordTransfer(Tx tx, BuildingId building, Transfer transfer) {
    store.insertTransfer(tx, building, Ids.next(), transfer);
  }

  /** A transfer of lots on a day that already belongs to the new holder. */
  public record Transfer(
      String reference, LocalDate on, PartyId from, PartyId to, List<LotId> lots) {}
}
