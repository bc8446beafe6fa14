package org.koprogo.audit.web;

import java.util.Optional;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/** What a path of the trail is about, in words. */
final class TrailThing {
  private TrailThing() {}

  /** The kind of thing that the path names last; empty where no word is known for any of it. */
  static Optional<Said> of(String path) {
    var segments = path.split("[/?]", -1);
    for (var i = segments.length - 1; i >= 0; i--) {
      var known = named(segments[i]);
      if (known.isPresent()) return known;
    }
    return Optional.empty();
  }

  private static Optional<Said> named(String segment) {
    return Optional.ofNullable(
        switch (segment) {
          case "buildings" -> Terms.BUILDING;
          case "lots" -> Terms.LOT;
          case "owners" -> Terms.OWNER;
          case "suppliers" -> Terms.SUPPLIER;
          case "keys" -> Terms.KEY;
          case "years" -> Terms.FISCAL_YEAR;
          case "accounts" -> Terms.ACCOUNT;
          case "bank-accounts" -> TrailWords.BANK_ACCOUNT;
          case "entries" -> TrailWords.ENTRY;
          case "invoices" -> TrailWords.INVOICE;
          case "documents" -> TrailWords.DOCUMENT;
          case "calls" -> TrailWords.CALL;
          case "movements" -> TrailWords.MOVEMENT;
          case "transfers" -> TrailWords.TRANSFER;
          case "members" -> TrailWords.MEMBER;
          case "tokens" -> TrailWords.TOKEN;
          case "sessions" -> TrailWords.SESSION;
          case "passkeys" -> TrailWords.PASSKEY;
          case "people" -> TrailWords.PERSON;
          case "organization", "organizations" -> TrailWords.ORGANIZATION;
          case "fields" -> TrailWords.FIELD;
          case "messages" -> TrailWords.MESSAGE;
          case "me" -> TrailWords.ACCOUNT_OF_ONES_OWN;
          default -> null;
        });
  }
}
