package org.koprogo.posting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Visit;
import org.koprogo.documents.Document;
import org.koprogo.documents.Documents;
import org.koprogo.documents.Reader;
import org.koprogo.identity.Permission;

/**
 * The files that something of the books rests on, as its page shows them beside it.
 *
 * @param of what a file that is added here belongs to; null where none is added
 * @param day that such a file is about
 * @param all that the reader may read and nobody withdrew, the newest day first
 */
public record Vouchers(Document.@Nullable Thing of, String day, List<Voucher> all) {
  /**
   * One with its address.
   *
   * @param file where its bytes are taken away
   * @param view where browsers show it, or null when they do not
   * @param picture whether that is a picture
   */
  public record Voucher(
      String title, String href, String file, @Nullable String view, boolean picture) {}

  public Vouchers {
    all = List.copyOf(all);
  }

  /**
   * What belongs to a thing of the page's building.
   *
   * @param also what belongs to these is shown too: an entry's invoice
   */
  public static Vouchers of(
      Documents documents,
      Visit visit,
      Document.Thing of,
      java.time.LocalDate day,
      List<Document.Thing> also) {
    var things = new ArrayList<>(also);
    things.add(of);
    var found =
        documents.list(visit.scope(), visit.building(), Documents.Filter.of(things), reader(visit));
    var root = "/buildings/" + visit.building() + "/documents/";
    return new Vouchers(
        of,
        day.toString(),
        found.stream()
            .filter(d -> d.withdrawn() == null)
            .map(d -> voucher(d, root + d.id().value()))
            .toList());
  }

  /** One file that belongs to nothing yet, beside the form of what is to rest on it. */
  public static Vouchers of(Visit visit, Document document) {
    var href = "/buildings/" + visit.building() + "/documents/" + document.id().value();
    return new Vouchers(null, document.day().toString(), List.of(voucher(document, href)));
  }

  /** Whether files may be added here. */
  public boolean grows() {
    return of != null;
  }

  /** The id of what a new one belongs to. */
  public String thing() {
    return requireNonNull(of).id().toString();
  }

  private boolean isOfInvoice() {
    return requireNonNull(of).of() == Document.Of.INVOICE;
  }

  private static Voucher voucher(Document d, String href) {
    var view = d.type().isShown() ? href + "/view" : null;
    return new Voucher(d.title(), href, href + "/content", view, d.type().isPicture());
  }

  /** The office reads everything, the council what is for it: the rule of the documents' pages. */
  private static Reader reader(Visit visit) {
    var office =
        visit.may(Permission.ENTER_BOOKS)
            || visit.may(Permission.CONTROL)
            || visit.caller().may(Permission.MANAGE_ORGANIZATION);
    return office ? new Reader.Office() : new Reader.Council();
  }

  /** What the form of a new one calls the thing that it belongs to. */
  public String member() {
    return isOfInvoice() ? "invoice" : "entry";
  }

  /** What a new one is. */
  public Document.Kind kind() {
    return isOfInvoice() ? Document.Kind.INVOICE : Document.Kind.OTHER;
  }

  /** The first that browsers show, or null. */
  public @Nullable Voucher shown() {
    return all.stream().filter(v -> v.view() != null).findFirst().orElse(null);
  }
}
