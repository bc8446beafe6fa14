package org.koprogo.registry.web;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.describing.OwnFields;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.registry.Building;

/**
 * What may change of a building.
 *
 * @param version of what was shown, which saving sends along
 */
public record SettingsView(
    Building building, FormState form, String version, List<Choice> languages, OwnFields own) {
  private static final List<String> FIELDS =
      List.of(
          "name",
          "legalName",
          "address.street",
          "address.postcode",
          "address.city",
          "address.country",
          "provisionallyAcceptedOn");

  /** Every field that stands on the page and says what is wrong with it. */
  public List<String> fields() {
    var all = new ArrayList<>(FIELDS);
    all.addAll(own.places());
    return all;
  }
}
