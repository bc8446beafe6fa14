package org.koprogo.documents.web;

import static org.koprogo.identity.Permission.CONTROL;
import static org.koprogo.identity.Permission.ENTER_BOOKS;
import static org.koprogo.identity.Permission.MANAGE_ORGANIZATION;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.koprogo.documents.Document;
import org.koprogo.documents.DocumentId;
import org.koprogo.documents.Documents;
import org.koprogo.documents.Reader;
import org.koprogo.identity.Caller;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.registry.PartyId;

/** What a caller reads, by what he may and by nothing that he says. */
final class Readers {
  private Readers() {}

  /** Of a building whose books he reads. */
  static Reader of(Caller caller, BuildingId building) {
    var office =
        caller.may(ENTER_BOOKS, building)
            || caller.may(CONTROL, building)
            || caller.may(MANAGE_ORGANIZATION);
    return office ? new Reader.Office() : new Reader.Council();
  }

  /** What he reads as an owner, of all his buildings, the newest day first. */
  static List<Document> own(Documents documents, Scope scope, Caller caller) {
    var all = new ArrayList<Document>();
    for (var m : caller.memberships()) {
      var building = m.building();
      var party = m.party();
      if (m.role() != Role.OWNER || building == null || party == null) continue;
      for (var d :
          documents.list(
              scope, building, Documents.Filter.ALL, new Reader.Owner(new PartyId(party))))
        if (all.stream().noneMatch(a -> a.id().equals(d.id()))) all.add(d);
    }
    all.sort(
        java.util.Comparator.comparing(Document::day)
            .thenComparing(d -> d.id().value())
            .reversed());
    return all;
  }

  /** One that he reads as an owner. */
  static java.util.Optional<Document> own(
      Documents documents, Scope scope, Caller caller, UUID id) {
    return own(documents, scope, caller).stream()
        .filter(d -> d.id().equals(new DocumentId(id)))
        .findFirst();
  }
}
