package org.koprogo.registry.web;

import java.util.List;
import java.util.Optional;
import org.koprogo.api.Fault;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.registry.Kept;

/** The refusals of the registry, as the API names them. */
final class RegistryProblems {
  static final ProblemType NUMBER_USED =
      new ProblemType("enterprise-number-used", 409, "Another building has this enterprise number");
  static final ProblemType REFERENCE_USED =
      new ProblemType("payment-reference-used", 409, "Another owner has this payment reference");
  static final ProblemType FIELD_KNOWN =
      new ProblemType("field-known", 409, "The field is there already");
  static final ProblemType SHARES_DIFFER =
      new ProblemType("shares-do-not-add-up", 422, "The lots do not add up to the total");
  static final ProblemType MEMBERS_DIFFER =
      new ProblemType("members-do-not-add-up", 422, "The members do not hold it whole");
  static final ProblemType FIELD_NEEDED =
      new ProblemType("field-missing", 422, "A field of the organization is needed");
  static final ProblemType FIELD_UNKNOWN =
      new ProblemType("field-unknown", 422, "The organization has no such field");
  static final ProblemType FIELD_TYPE =
      new ProblemType("field-type", 422, "The field is of another type");

  /** The enterprise number is none. */
  static final Fault NUMBER =
      new Fault(
          "/enterpriseNumber", "not-an-enterprise-number", "must be ten digits with their check");

  /** The payment reference is none. */
  static final Fault PAYMENT =
      new Fault(
          "/structuredCommunication",
          "not-a-payment-reference",
          "must be twelve digits with their check");

  private RegistryProblems() {}

  /** Why it is not kept; nothing when it is. */
  static Optional<Problem> of(Kept kept) {
    return switch (kept) {
      case KEPT -> Optional.empty();
      case NUMBER_USED ->
          at(
              NUMBER_USED,
              "/enterpriseNumber",
              "used",
              "another building of the organization has this number");
      case NUMBER_WRONG ->
          Optional.of(new Problem(ProblemType.INVALID, NUMBER.words(), List.of(NUMBER)));
      case LOT_TWICE -> at(ProblemType.CODE_USED, "/lots", "used", "two lots have the same code");
      case SHARES_WRONG -> invalid("/lots", "every lot has more than 0 shares");
      case SHARES_DIFFER ->
          at(SHARES_DIFFER, "/lots", "sum", "the shares of the lots must add up to sharesTotal");
      case CODE_USED ->
          at(ProblemType.CODE_USED, "/code", "used", "another of this building has this code");
      case CODE_EMPTY -> invalid("/code", "must not be empty");
      case REFERENCE_WRONG ->
          Optional.of(new Problem(ProblemType.INVALID, PAYMENT.words(), List.of(PAYMENT)));
      case REFERENCE_USED ->
          at(
              REFERENCE_USED,
              "/structuredCommunication",
              "used",
              "another owner of this building has this reference");
      case LANGUAGE_UNKNOWN -> invalid("/language", "must be fr, nl, de or en");
      case FIELD_KNOWN ->
          at(FIELD_KNOWN, "/name", "used", "this kind of thing has a field of this name");
      case FIELD_NAME_WRONG ->
          invalid("/name", "must be small letters, digits and _, a letter first, at most 63");
      case FIELD_NEEDED ->
          at(
              FIELD_NEEDED,
              "/fields",
              "missing",
              "a field that the organization requires is missing");
      case FIELD_UNKNOWN ->
          at(FIELD_UNKNOWN, "/fields", "unknown", "the organization has no field of such a name");
      case FIELD_TYPE ->
          at(FIELD_TYPE, "/fields", "type", "a value is of another type than its field");
      case IBAN_USED, IBAN_WRONG, BIC_WRONG, ACCOUNT_USED ->
          throw new IllegalStateException("of bank accounts only: " + kept);
    };
  }

  private static Optional<Problem> invalid(String pointer, String words) {
    return at(ProblemType.INVALID, pointer, "not-valid", words);
  }

  private static Optional<Problem> at(ProblemType type, String pointer, String code, String words) {
    return Optional.of(Problem.at(type, pointer, code, words));
  }
}
