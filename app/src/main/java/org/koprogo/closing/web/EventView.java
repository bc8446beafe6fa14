package org.koprogo.closing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Side;
import org.koprogo.posting.BooksView;
import org.koprogo.texts.Tongue;

/**
 * An event of the year on its way into the books.
 *
 * @param question as it was typed
 * @param ready null until everything is there
 */
public record EventView(BooksView books, FormState question, @Nullable Ready ready) {

  /**
   * What would be posted.
   *
   * @param arithmetic how interest came to be; null for everything else
   * @param sent the fields that book it
   */
  public record Ready(
      List<JournalLine> entry,
      @Nullable String arithmetic,
      Map<String, String> sent,
      FormState form) {
    public Money sum(Side side) {
      return entry.stream()
          .filter(line -> line.side() == side)
          .map(JournalLine::amount)
          .reduce(Money.ZERO, Money::plus);
    }
  }

  public static List<Choice> kinds(Tongue tongue) {
    return Arrays.stream(AdjustmentApi.Kind.values())
        .map(k -> new Choice(k.name(), tongue.say(EventWords.valueOf(k.name()))))
        .toList();
  }
}
