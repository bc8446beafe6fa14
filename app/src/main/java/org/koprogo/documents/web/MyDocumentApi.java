package org.koprogo.documents.web;

import static org.koprogo.identity.Permission.OWN_ACCOUNT;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Given;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Reply;
import org.koprogo.documents.Documents;
import org.koprogo.documents.web.DocumentBodies.DocumentBody;
import org.koprogo.kernel.Scope;

/** The documents that an owner reads: those for all owners of his buildings, and his own. */
@Singleton
final class MyDocumentApi implements Api {
  private final Documents documents;

  MyDocumentApi(Documents documents) {
    this.documents = documents;
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listMyDocuments", "/my/documents", OWN_ACCOUNT)
            .says(
                "My documents",
                "Documents for all owners of your buildings, and for you alone, the newest day first.")
            .lists(DocumentBody.class, this::list),
        Operation.get("getMyDocumentContent", "/my/documents/{document}/content", OWN_ACCOUNT)
            .says("My file", "The bytes of one of your documents as they came, to take away.")
            .fetches(this::content));
  }

  private Reply<Page<DocumentBody>> list(Scope scope, Asked asked) {
    var found =
        Readers.own(documents, scope, asked.caller()).stream().map(DocumentBody::of).toList();
    return Reply.of(Page.of(found, asked, d -> d.id().value().toString()));
  }

  private Reply<Given> content(Scope scope, Asked asked) {
    return Readers.own(documents, scope, asked.caller(), asked.id("document"))
        .map(d -> Reply.of(DocumentApi.given(documents, scope, d)))
        .orElseGet(Reply::notFound);
  }
}
