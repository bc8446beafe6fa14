package org.koprogo.documents.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Says;
import org.koprogo.documents.Document;
import org.koprogo.documents.DocumentId;
import org.koprogo.registry.PartyId;

/** Documents as they look on the wire. */
final class DocumentBodies {
  private DocumentBodies() {}

  @Says("What is said of the files of one sending.")
  record NewDocuments(
      @Says(
              value = "What they are called; without it, each has the name of its file.",
              example = "Minutes 2025",
              most = 200)
          @Nullable String title,
      @Says("What they are.") Document.Kind type,
      @Says("The day that they are about.") LocalDate day,
      @Says("Who reads them: the syndic's office, the council too, all owners too, or one party.")
          Document.Audience audience,
      @Says("The owner who reads them; with the audience PARTY, and no other.")
          @Nullable PartyId party,
      @Says("The invoice that they belong to; of invoice, call, lot and entry, one at most.")
          @Nullable UUID invoice,
      @Says("The call that they belong to.") @Nullable UUID call,
      @Says("The lot that they belong to.") @Nullable UUID lot,
      @Says("The entry that they belong to.") @Nullable UUID entry) {}

  @Says("A document.")
  record DocumentBody(
      @Says("Its id.") DocumentId id,
      @Says("The building.") UUID building,
      @Says(value = "What it is called.", example = "Minutes 2025") String title,
      @Says("What it is.") Document.Kind type,
      @Says("The day that it is about.") LocalDate day,
      @Says("Who reads it.") Document.Audience audience,
      @Says("The owner who reads it.") @Nullable PartyId party,
      @Says("The kind of thing that it belongs to.") Document.@Nullable Of of,
      @Says("The thing that it belongs to.") @Nullable UUID thing,
      @Says(value = "The media type, found in its bytes.", example = "application/pdf")
          String mediaType,
      @Says("Its length in bytes.") long length,
      @Says(
              value = "The SHA-256 of its bytes, in hexadecimal.",
              example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String sha256,
      @Says("When it was added.") Instant addedAt,
      @Says(value = "Why it was withdrawn.", example = "Sent twice.") @Nullable String withdrawn) {
    static DocumentBody of(Document d) {
      var thing = d.thing();
      return new DocumentBody(
          d.id(),
          d.building().value(),
          d.title(),
          d.kind(),
          d.day(),
          d.audience(),
          d.party(),
          thing == null ? null : thing.of(),
          thing == null ? null : thing.id(),
          d.type().written(),
          d.length(),
          d.sha256(),
          d.at(),
          d.withdrawn());
    }
  }

  @Says("What was made of one sending.")
  record AddedDocuments(
      @Says("A document for every file, in their order.") List<DocumentBody> documents) {}

  @Says("Why a document is withdrawn.")
  record NewDocumentWithdrawal(
      @Says(value = "Why.", example = "Sent twice.", most = 200) String reason) {}
}
