package org.koprogo.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Digest;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.PartyId;

/** The door to the documents of a building. */
public final class Documents {
  private final DocumentStore store = new DocumentStore();

  /**
   * What is said of a file that is to be kept.
   *
   * @param title 1 to 200 characters
   * @param party for the audience PARTY, and no other
   * @param thing it belongs to, or null
   */
  public record NewDocument(
      BuildingId building,
      String title,
      Document.Kind kind,
      LocalDate day,
      Document.Audience audience,
      @Nullable PartyId party,
      Document.@Nullable Thing thing) {}

  /**
   * Which documents are asked for; null is no limit.
   *
   * @param title a part of it, in any case
   * @param things only what belongs to one of these; none is no limit
   */
  public record Filter(
      Document.@Nullable Kind kind,
      @Nullable Integer year,
      @Nullable String title,
      List<Document.Thing> things) {
    public static final Filter ALL = new Filter(null, null, null, List.of());

    public Filter {
      things = List.copyOf(things);
    }

    /** What belongs to one of these, which are one at least. */
    public static Filter of(List<Document.Thing> things) {
      if (things.isEmpty()) throw new IllegalArgumentException("documents of nothing");
      return new Filter(null, null, null, things);
    }
  }

  /** Every answer to a new document. */
  public sealed interface AddResult {
    record Added(DocumentId id) implements AddResult {}

    /** The file is not one that is kept here. */
    record Refused(Sniffer.Why why) implements AddResult {}

    /** The organization would keep more than its quota. */
    record NoRoom() implements AddResult {}

    /** The audience is one party, and the building has no such party, or none was named. */
    record PartyUnknown() implements AddResult {}

    /** The building has no such thing as it is to belong to. */
    record ThingUnknown(Document.Of of) implements AddResult {}
  }

  /** Keeps a file. */
  public AddResult add(Tx tx, NewDocument made, byte[] bytes, String by) {
    if ((made.audience() == Document.Audience.PARTY) != (made.party() != null))
      return new AddResult.PartyUnknown();
    return switch (Sniffer.of(bytes)) {
      case Sniffer.Found.Refused(var why) -> new AddResult.Refused(why);
      case Sniffer.Found.Known(var type) -> add(tx, made, type, bytes, by);
    };
  }

  private AddResult add(Tx tx, NewDocument made, MediaType type, byte[] bytes, String by) {
    var sha256 = Digest.of(bytes);
    if (!store.keep(tx, sha256, type, bytes)) return new AddResult.NoRoom();
    var id = new DocumentId(Ids.next());
    if (!store.insert(tx, id, made, sha256, by)) return new AddResult.PartyUnknown();
    var thing = made.thing();
    if (thing != null && !store.belong(tx, made.building(), id, thing))
      return new AddResult.ThingUnknown(thing.of());
    return new AddResult.Added(id);
  }

  /** Every answer to giving a document to a thing. */
  public enum AttachResult {
    /** It belongs to it, or did before. */
    ATTACHED,
    NO_DOCUMENT,
    /** It belongs to something else, and keeps to it. */
    TAKEN,
    WITHDRAWN,
    /** The building has no such thing. */
    NO_THING
  }

  /** Gives a document that is kept already to the thing that rests on it. */
  public AttachResult attach(Tx tx, BuildingId building, DocumentId id, Document.Thing thing) {
    var found = store.find(tx, building, id);
    if (found.isEmpty()) return AttachResult.NO_DOCUMENT;
    if (found.get().withdrawn() != null) return AttachResult.WITHDRAWN;
    if (found.get().thing() != null)
      return thing.equals(found.get().thing()) ? AttachResult.ATTACHED : AttachResult.TAKEN;
    return store.attach(tx, building, id, thing);
  }

  /**
   * Invoices that came as files and that nobody entered yet: documents of this kind that belong to
   * nothing and are not withdrawn, the oldest first.
   *
   * @param most of them
   */
  public List<Document> toEnter(Scope scope, BuildingId building, int most) {
    return store.toEnter(scope, building, most);
  }

  /** The documents that somebody reads, the newest day first. */
  public List<Document> list(Scope scope, BuildingId building, Filter filter, Reader reader) {
    return store.list(scope, building, filter, reader);
  }

  /** One that somebody reads. */
  public Optional<Document> find(Scope scope, BuildingId building, DocumentId id, Reader reader) {
    return store.find(scope, building, id).filter(d -> reads(reader, d));
  }

  private static boolean reads(Reader reader, Document document) {
    if (reader instanceof Reader.Office) return true;
    if (document.withdrawn() != null) return false;
    return switch (document.audience()) {
      case SYNDIC -> false;
      case COUNCIL -> reader instanceof Reader.Council;
      case OWNERS -> true;
      case PARTY -> reader instanceof Reader.Owner(var party) && party.equals(document.party());
    };
  }

  /** Its bytes, as they came. */
  public byte[] bytes(Scope scope, Document document) {
    return store.bytes(scope, document).orElseThrow();
  }

  /** Every answer to a withdrawal. */
  public enum WithdrawResult {
    WITHDRAWN,
    NO_DOCUMENT,
    /** It was withdrawn before. */
    WITHDRAWN_ALREADY,
    /** It supports an entry of the books, which are kept for seven years. */
    KEPT
  }

  /** Hides a document; it stays. */
  public WithdrawResult withdraw(
      Tx tx, BuildingId building, DocumentId id, String reason, String by) {
    var found = store.find(tx, building, id);
    if (found.isEmpty()) return WithdrawResult.NO_DOCUMENT;
    if (found.get().withdrawn() != null) return WithdrawResult.WITHDRAWN_ALREADY;
    return store.withdraw(tx, building, id, reason, by)
        ? WithdrawResult.WITHDRAWN
        : WithdrawResult.KEPT;
  }
}
