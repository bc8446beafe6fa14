package org.koprogo.contributions.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.contributions.Call;
import org.koprogo.contributions.CallShare;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.kernel.Money;
import org.koprogo.posting.BooksView;
import org.koprogo.texts.Said;
import org.koprogo.texts.Tongue;

/**
 * A call that somebody thinks of.
 *
 * @param question what he asked for, as he typed it
 * @param trouble why it has no split yet; null when it has, or when nothing was asked
 * @param call the shown call; null where there is none
 */
public record CallPreviewView(
    BooksView books,
    FormState question,
    FormState form,
    @Nullable Said trouble,
    @Nullable Call call,
    List<CallShare> shares) {

  /** The kinds from which may be chosen. */
  public static List<Choice> types(Tongue tongue) {
    return Arrays.stream(Call.Type.values())
        .map(t -> new Choice(t.name(), tongue.say(CallWords.of(t))))
        .toList();
  }

  public Money total() {
    return shares.stream().map(CallShare::amount).reduce(Money.ZERO, Money::plus);
  }
}
