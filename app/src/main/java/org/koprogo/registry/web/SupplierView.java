package org.koprogo.registry.web;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.describing.OwnFields;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.registry.Party;

/** The suppliers of a building in list order, and the form of one more; null for who may not. */
public record SupplierView(
    List<Party> suppliers,
    @org.jspecify.annotations.Nullable FormState form,
    List<Choice> languages,
    OwnFields own) {
  /** Every field that stands on the page and says what is wrong with it. */
  public List<String> fields() {
    var all = new ArrayList<>(List.of("code", "name", "language"));
    all.addAll(own.places());
    return all;
  }
}
