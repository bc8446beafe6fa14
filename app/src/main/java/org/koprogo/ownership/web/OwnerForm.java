package org.koprogo.ownership.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.describing.OwnFields;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.desk.Visit;

/**
 * The form of an owner who is to be added or changed.
 *
 * @param version of what was shown of him; null for one who is to be added
 * @param rows how many members it has room for
 * @param fields every field that stands on the page
 */
public record OwnerForm(
    FormState form,
    @Nullable String version,
    int rows,
    List<String> fields,
    List<Choice> kinds,
    List<Choice> languages,
    OwnFields own) {
  /** The fields of how he is reached. */
  static final List<String> CONTACT =
      List.of(
          "contact.address.street",
          "contact.address.postcode",
          "contact.address.city",
          "contact.address.country",
          "contact.email",
          "contact.telephone",
          "contact.letters");

  /** Whether anything of it is filled in or wrong, so that it must be in sight. */
  public static boolean hasContact(FormState form) {
    return CONTACT.stream()
        .anyMatch(field ->
            form.wrong(field) != null
                || form.kept(field) != null
                || (!form.value(field).isBlank() && !field.equals("contact.letters")));
  }

  /** The ways of letters. */
  public static List<Choice> letters(Visit visit) {
    return List.of(
        new Choice("POST", visit.say(OwnershipWords.BY_POST)),
        new Choice("EMAIL", visit.say(OwnershipWords.BY_EMAIL)));
  }
}
