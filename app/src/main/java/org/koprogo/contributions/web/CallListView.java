package org.koprogo.contributions.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.koprogo.contributions.Call;
import org.koprogo.contributions.CallShare;
import org.koprogo.contributions.Contributions;
import org.koprogo.desk.FormState;
import org.koprogo.kernel.Money;
import org.koprogo.posting.BooksView;

/**
 * The calls of a fiscal year.
 *
 * @param open what is not yet paid, by reference; whatever is not there is paid
 */
public record CallListView(
    BooksView books, List<Contributions.Called> calls, Map<String, Money> open) {

  /** The page of a call, which the year knows by its reference. */
  public String href(Call call) {
    return books.href()
        + "/years/"
        + call.fiscalYear()
        + "/call?reference="
        + URLEncoder.encode(call.reference(), StandardCharsets.UTF_8);
  }

  public Money total() {
    return calls.stream()
        .filter(Contributions.Called::stands)
        .map(c -> c.call().amount())
        .reduce(Money.ZERO, Money::plus);
  }

  public Money open(Call call) {
    return open.getOrDefault(call.reference(), Money.ZERO);
  }

  public Money openTotal() {
    return calls.stream().map(c -> open(c.call())).reduce(Money.ZERO, Money::plus);
  }

  /** One call and what each owner still owes of it, by owner. */
  public record Sheet(
      BooksView books, Contributions.Called called, List<OwnerOpen> owners, FormState withdrawal) {
    /** Nobody has paid of it, and it stands in a year that is open. */
    public boolean canGoBack() {
      var year = books.chosen();
      return called.stands()
          && year != null
          && !year.closed()
          && owners.stream().allMatch(o -> o.open().equals(o.asked()));
    }

    public List<CallShare> shares() {
      return called.shares();
    }
  }

  /** What an owner was asked for in all, and what of it is not yet paid. */
  public record OwnerOpen(String owner, Money asked, Money open) {}
}
