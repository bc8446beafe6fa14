package org.koprogo.identity;

import static org.koprogo.identity.Permission.ANSWER_REMARK;
import static org.koprogo.identity.Permission.APPROVE_INVOICE;
import static org.koprogo.identity.Permission.BOOK_BANK;
import static org.koprogo.identity.Permission.CALL_FUNDS;
import static org.koprogo.identity.Permission.CLOSE_YEAR;
import static org.koprogo.identity.Permission.CONTROL;
import static org.koprogo.identity.Permission.EDIT_BUILDING;
import static org.koprogo.identity.Permission.ENTER_BOOKS;
import static org.koprogo.identity.Permission.MANAGE_ORGANIZATION;
import static org.koprogo.identity.Permission.MANAGE_PEOPLE;
import static org.koprogo.identity.Permission.OWN_ACCOUNT;
import static org.koprogo.identity.Permission.POST_INVOICE;
import static org.koprogo.identity.Permission.READ_AUDIT;
import static org.koprogo.identity.Permission.READ_BOOKS;
import static org.koprogo.identity.Permission.READ_BUILDING;
import static org.koprogo.identity.Permission.READ_ORGANIZATION;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a member is, and so what he may do: the one place where this is said. */
public enum Role {
  /** Of the organization: people, settings, the audit trail; reads the books. */
  ADMINISTRATOR(
      READ_ORGANIZATION,
      MANAGE_ORGANIZATION,
      MANAGE_PEOPLE,
      READ_AUDIT,
      READ_BUILDING,
      READ_BOOKS,
      ANSWER_REMARK),
  SYNDIC(
      READ_ORGANIZATION,
      READ_AUDIT,
      READ_BUILDING,
      EDIT_BUILDING,
      READ_BOOKS,
      ENTER_BOOKS,
      APPROVE_INVOICE,
      POST_INVOICE,
      CALL_FUNDS,
      BOOK_BANK,
      CLOSE_YEAR,
      ANSWER_REMARK),
  ACCOUNTANT(
      READ_ORGANIZATION,
      READ_BUILDING,
      READ_BOOKS,
      ENTER_BOOKS,
      POST_INVOICE,
      BOOK_BANK,
      ANSWER_REMARK),
  COUNCIL(READ_ORGANIZATION, READ_BUILDING, READ_BOOKS),
  /** Reads everything of his buildings, and writes his remarks and his report. */
  COMMISSIONER(READ_ORGANIZATION, READ_BUILDING, READ_BOOKS, CONTROL),
  OWNER(READ_ORGANIZATION, OWN_ACCOUNT),
  /** An operator who was let in, for a time: looks, and changes nothing. */
  SUPPORT(READ_ORGANIZATION, READ_BUILDING, READ_BOOKS);

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
  private final Set<Permission> permissions;

  Role(Permission first, Permission... more) {
    this.permissions = Collections.unmodifiableSet(EnumSet.of(first, more));
  }

  public boolean has(Permission permission) {
    return permissions.contains(permission);
  }

  /** All of them, in the order of the list. */
  public Set<Permission> permissions() {
    return permissions;
  }
}
