package org.koprogo.contributions.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.contributions.Call;
import org.koprogo.contributions.CallLetters;
import org.koprogo.contributions.CallShare;
import org.koprogo.contributions.Contributions;
import org.koprogo.desk.FormState;
import org.koprogo.kernel.Money;
import org.koprogo.posting.BooksView;
import org.koprogo.texts.Tongue;

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
      BooksView books,
      Contributions.Called called,
      List<OwnerOpen> owners,
      FormState withdrawal,
      FormState sending,
      boolean prints) {
    /** How many mails leave when the call is sent now. */
    public long mails() {
      return owners.stream().filter(o -> o.toBeWritten() && o.mail() != null).count();
    }

    /** How many letters are then to be printed. */
    public long papers() {
      return owners.stream().filter(o -> o.toBeWritten() && o.mail() == null).count();
    }

    public boolean canBeSent() {
      return called.stands() && owners.stream().anyMatch(OwnerOpen::toBeWritten);
    }

    /** Where the letters on paper are. */
    public String letters() {
      var call = called.call();
      return books.href()
          + "/years/"
          + call.fiscalYear()
          + "/call/letters?reference="
          + URLEncoder.encode(call.reference(), StandardCharsets.UTF_8);
    }

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

  /**
   * What an owner was asked for in all, and what of it is not yet paid.
   *
   * @param mail where his letters go, or null for paper
   * @param letter the one that he was written about it, or null
   */
  public record OwnerOpen(
      String owner,
      Money asked,
      Money open,
      @Nullable String mail,
      CallLetters.@Nullable Letter letter) {
    boolean toBeWritten() {
      return letter == null && open.isPositive();
    }

    /** What became of his letter; "" where nothing is open and he was never written to. */
    public String told(Tongue tongue) {
      if (letter == null) return open.isPositive() ? tongue.say(LetterWords.NOT_SENT) : "";
      var fate = letter.fate();
      if (fate == null) return tongue.say(LetterWords.PRINTED, tongue.moment(letter.at()));
      if (fate.sent() != null) return tongue.say(LetterWords.TAKEN, tongue.moment(fate.sent()));
      return fate.parked() != null
          ? tongue.say(LetterWords.NOT_TAKEN)
          : tongue.say(LetterWords.WAITS, tongue.moment(letter.at()));
    }

    public String way(Tongue tongue) {
      var paper = letter == null ? mail == null : letter.isPaper();
      return paper || mail == null
          ? tongue.say(LetterWords.ON_PAPER)
          : tongue.say(LetterWords.BY_MAIL, mail);
    }
  }
}
