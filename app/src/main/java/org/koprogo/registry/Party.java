package org.koprogo.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Fraction;

/**
 * A third party of a building's books: an owner (accounts 410) or a supplier (440).
 *
 * @param code as the building's file names it; unique within its role
 * @param position its place in the list, from 1
 * @param structuredCommunication twelve digits, the owner's permanent payment reference, or null;
 *     the signs with which it is printed, as in +++090/9337/55493+++, are left out (handbook 6.1)
 * @param members of an indivision, in order, holding it whole; empty for everyone else
 */
public record Party(
    PartyId id,
    Role role,
    String code,
    int position,
    Kind kind,
    String name,
    @Nullable String language,
    @Nullable String structuredCommunication,
    @Nullable String representative,
    List<Member> members) {

  public Party {
    members = List.copyOf(members);
    if (structuredCommunication != null) structuredCommunication = bare(structuredCommunication);
    if (!members.isEmpty() && !Fraction.makeOne(members.stream().map(Member::share).toList())) {
      throw new IllegalArgumentException("the members of " + code + " do not hold it whole");
    }
  }

  /** A payment reference without the signs with which it is printed. */
  public static String bare(String reference) {
    return reference.replaceAll("[+*/.\\s]", "");
  }

  /** The payment reference as transfers show it, +++101/0001/00043+++; null where there is none. */
  public @Nullable String referenceWritten() {
    return structuredCommunication == null
        ? null
        : structuredCommunication.replaceFirst("^(\\d{3})(\\d{4})(\\d{5})$", "+++$1/$2/$3+++");
  }

  Party at(int place) {
    return new Party(
        id,
        role,
        code,
        place,
        kind,
        name,
        language,
        structuredCommunication,
        representative,
        members);
  }

  public enum Role {
    OWNER,
    SUPPLIER
  }

  public enum Kind {
    PERSON,
    COMPANY,
    COUPLE,
    INDIVISION,
    USUFRUCTUARY,
    BARE_OWNER
  }

  public record Member(String name, Fraction share) {}
}
