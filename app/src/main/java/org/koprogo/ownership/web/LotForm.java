package org.koprogo.ownership.web;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.describing.OwnFields;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.registry.Lot;

/**
 * The form of a lot that is described anew.
 *
 * @param lot as it is kept
 * @param version of what was shown of it, which saving sends along
 * @param types what it can be
 */
public record LotForm(Lot lot, FormState form, String version, List<Choice> types, OwnFields own) {
  /** Every field that stands on the page and says what is wrong with it. */
  public List<String> fields() {
    var all = new ArrayList<>(List.of("code", "type", "floor", "entrance"));
    all.addAll(own.places());
    return all;
  }
}
