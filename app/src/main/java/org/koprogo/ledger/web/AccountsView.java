package org.koprogo.ledger.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Choice;
import org.koprogo.ledger.Account;
import org.koprogo.texts.Language;
import org.koprogo.texts.Tongue;

/**
 * The chart of accounts of a building.
 *
 * @param ledger where the lines of an account of the last year are; its code follows. Null before
 *     the first year
 * @param mayAdd whether the reader may add one
 */
public record AccountsView(List<Account> accounts, @Nullable String ledger, boolean mayAdd) {
  public static List<Choice> types(Tongue tongue) {
    return Arrays.stream(Account.Type.values())
        .map(t -> new Choice(t.name(), tongue.say(ChartWords.of(t))))
        .toList();
  }

  /** The field of a name. */
  public static String nameIn(Language language) {
    return switch (language) {
      case FR -> "labelFr";
      case NL -> "labelNl";
      case DE -> "labelDe";
      case EN -> "labelEn";
    };
  }

  /** Whether somebody added it to what every building gets. */
  public static boolean isOwn(Account account) {
    return account.origin().equals(ChartApi.OWN);
  }
}
