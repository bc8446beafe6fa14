package org.koprogo.search.web;

import static org.koprogo.identity.Permission.READ_BUILDING;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.search.Hit;
import org.koprogo.search.Search;
import org.koprogo.search.Sought;

/** The same search as the box of the pages, over the wire. */
@Singleton
final class SearchApi implements Api {
  private static final int MOST = 100;
  private final Search search;

  SearchApi(Search search) {
    this.search = search;
  }

  @Says("Something that was found.")
  record FoundBody(
      @Says("What it is.") Hit.Kind kind,
      @Says("The building it belongs to, or is.") BuildingId building,
      @Says("Its id; of a bank account, its building's.") UUID id,
      @Says(value = "By which people name it.", example = "2026/014") String code,
      @Says(value = "What it is called, or for.", example = "Cleaning, March") String name,
      @Says("The day of a document or an entry.") @Nullable LocalDate date,
      @Says("The amount of a document, with VAT.") @Nullable Money amount) {
    static FoundBody of(Hit hit) {
      return new FoundBody(
          hit.kind(), hit.building(), hit.id(), hit.code(), hit.name(), hit.on(), hit.amount());
    }

    String mark() {
      return kind + ":" + id + ":" + code;
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("search", "/search", READ_BUILDING)
            .says(
                "Search",
                "Buildings, lots, people, bank accounts, supplier documents and entries of the buildings that you may see. Every word typed begins a word of what is found; accents, case and the signs inside numbers do not matter, and an amount finds its documents. Entries are found by the beginning of their document's number. At most 100 of each kind, the best of it first.")
            .needs("q", String.class, "What to look for.")
            .lists(FoundBody.class, this::find));
  }

  private Reply<Page<FoundBody>> find(Scope scope, Asked asked) {
    var sought = Sought.of(asked.asked("q", String.class).orElse(""));
    var found =
        search.find(scope, sought, SearchView.where(asked.caller()), MOST).stream()
            .map(FoundBody::of)
            .toList();
    return Reply.of(Page.of(found, asked, FoundBody::mark));
  }
}
