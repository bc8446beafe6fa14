package org.koprogo.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.registry.PartyId;

/**
 * What people say of a file.
 *
 * @param day that it is about: of an invoice its date, of minutes the meeting
 * @param party the one owner who reads it, for the audience PARTY; else null
 * @param thing it belongs to, or null
 * @param sha256 of its bytes, in hexadecimal
 * @param length in bytes
 * @param withdrawn why it is hidden, or null
 */
public record Document(
    DocumentId id,
    BuildingId building,
    String title,
    Kind kind,
    LocalDate day,
    Audience audience,
    @Nullable PartyId party,
    @Nullable Thing thing,
    MediaType type,
    long length,
    String sha256,
    String by,
    Instant at,
    @Nullable String withdrawn) {

  public enum Kind {
    INVOICE,
    MINUTES,
    CONTRACT,
    INSURANCE,
    PLAN,
    STATEMENT,
    LETTER,
    OTHER
  }

  /** Who reads it, each with those before him. */
  public enum Audience {
    /** The syndic's office, and the commissioner of the accounts. */
    SYNDIC,
    /** The council of co-ownership too. */
    COUNCIL,
    /** Every owner of the building too. */
    OWNERS,
    /** The office, the commissioner, and one owner; nobody else. */
    PARTY
  }

  /** What a document can belong to. */
  public enum Of {
    INVOICE,
    CALL,
    LOT,
    ENTRY
  }

  /** The one thing it belongs to. */
  public record Thing(Of of, UUID id) {}

  /** What a copy of it is called: nothing that people wrote, so nothing that could be a path. */
  public String fileName() {
    return kind.name().toLowerCase(Locale.ROOT)
        + "-"
        + day
        + "-"
        + sha256.substring(0, 8)
        + "."
        + type.extension();
  }
}
