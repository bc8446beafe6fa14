package org.koprogo.ownership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    if (titles.size() == 1 && titles.getFirst().holding() == Title.Holding.FULL) {
      return Optional.of(new Voter.Holder(titles.getFirst().party()));
    }
    var appointed = queries.representative(scope, building, lot, day);
    return Optional.of(
        appointed == null ? new Voter.Suspended() : new Voter.Representative(appointed));
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
