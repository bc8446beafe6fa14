package org.koprogo.year;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Fraction;
import org.koprogo.registry.LegalNumbers;
import org.koprogo.year.Folder.Lot;
import org.koprogo.year.Folder.Member;
import org.koprogo.year.Folder.Ownership;
import org.koprogo.year.Folder.Party;

/** The lots, the parties and the ownerships of residence.json. */
final class PeopleReader {
  private static final List<String> LOT_TYPES =
      List.of("APARTMENT", "COMMERCIAL", "OFFICE", "GARAGE", "PARKING", "CELLAR", "OTHER");
  private static final List<String> PARTY_KINDS =
      List.of("PERSON", "COMPANY", "COUPLE", "INDIVISION", "USUFRUCTUARY", "BARE_OWNER");
  private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");
  private static final Pattern FRACTION = Pattern.compile("([1-9][0-9]{0,11})/([1-9][0-9]{0,11})");

  private final JsonFields root;
  private final Known known;
  private final Register register;
  private final Map<String, Place> lotPlaces = new HashMap<>();

  PeopleReader(JsonFields root, Known known) {
    this.root = root;
    this.known = known;
    this.register = known.register;
  }

  List<Lot> lots() {
    var rows = root.rows("lots", "lot");
    var lots = new ArrayList<Lot>();
    register.lots.blurUnless(rows.whole());
    for (var row : rows.list()) {
      var lot = lot(row);
      if (lot != null) lots.add(lot);
    }
    sharesTotal(lots, rows.whole() && lots.size() == rows.list().size());
    return List.copyOf(lots);
  }

  private @Nullable Lot lot(JsonFields row) {
    register.lots.declare(row, "lot");
    var code = row.text("lot");
    if (code != null) lotPlaces.putIfAbsent(code, row.place("lot"));
    var type = row.oneOf("type", LOT_TYPES);
    var floor = row.optionalWhole("floor", -999);
    if (floor != null && floor > 999) {
      row.place("floor").refuse(Rule.NUMBER, floor + " is too large, at most 999");
    }
    var entrance = row.optionalText("entrance");
    var shares = row.whole("shares", 1);
    var secondary = row.flag("cellarGarageParking");
    row.close();
    if (code == null || type == null || shares == null || secondary == null) return null;
    var level = floor == null ? null : floor.intValue();
    return new Lot(code, type, level, entrance, shares, secondary);
  }

  private void sharesTotal(List<Lot> lots, boolean whole) {
    var stated = root.optionalWhole("sharesTotal", 1);
    var sum = lots.stream().mapToLong(Lot::shares).sum();
    if (stated == null || !whole || stated == sum) return;
    root.place("sharesTotal").refuse(Rule.SHARES, stated + " is stated, but the lots have " + sum);
  }

  List<Party> parties() {
    var rows = root.rows("parties", "party");
    var communications = new HashMap<String, String>();
    var parties = new ArrayList<Party>();
    register.parties.blurUnless(rows.whole());
    for (var row : rows.list()) {
      var party = party(row, communications);
      if (party != null) parties.add(party);
    }
    return List.copyOf(parties);
  }

  private @Nullable Party party(JsonFields row, Map<String, String> communications) {
    register.parties.declare(row, "party");
    var code = row.text("party");
    var name = row.text("name");
    var kind = row.oneOf("kind", PARTY_KINDS);
    var language = row.optionalOneOfAnyCase("language", LANGUAGES);
    var communication = communication(row, communications);
    var representative = row.optionalText("representative");
    var members = members(row, kind);
    row.close();
    if (code == null || name == null || kind == null) return null;
    return new Party(code, name, kind, language, communication, representative, members);
  }

  private static @Nullable String communication(JsonFields row, Map<String, String> others) {
    var field = "structuredCommunication";
    var written = row.optionalText(field);
    if (written == null) return null;
    var digits = LegalNumbers.communication(written).orElse(null);
    if (digits == null) {
      var words = " is not a structured communication: 12 digits, the last two their rest of 97";
      row.place(field).refuse(Rule.COMMUNICATION, Words.quote(written) + words);
      return null;
    }
    var other = others.putIfAbsent(digits, row.row);
    if (other != null) {
      row.place(field).refuse(Rule.UNIQUE, "party " + other + " has the same; it is never reused");
    }
    return digits;
  }

  private static List<Member> members(JsonFields row, @Nullable String kind) {
    if (kind == null) return List.of();
    var undivided = kind.equals("INDIVISION");
    if (!row.has("members")) {
      if (undivided)
        row.place("members").refuse(Rule.MEMBERS, "an INDIVISION has two members or more");
      return List.of();
    }
    var parts = row.parts("members");
    var members = new ArrayList<Member>();
    for (var part : parts.list()) {
      var name = part.text("name");
      var share = share(part);
      part.close();
      if (name != null && share != null) members.add(new Member(name, share));
    }
    if (parts.whole()) judge(row, undivided, parts.list().size(), members);
    return List.copyOf(members);
  }

  private static @Nullable Fraction share(JsonFields part) {
    var written = part.text("share");
    if (written == null) return null;
    var matcher = FRACTION.matcher(written);
    if (matcher.matches()) {
      var numerator = Long.parseLong(matcher.group(1));
      var denominator = Long.parseLong(matcher.group(2));
      if (numerator <= denominator) return new Fraction(numerator, denominator);
    }
    var words = " is not a part of one; write it like 2/3";
    part.place("share").refuse(Rule.MEMBERS, Words.quote(written) + words);
    return null;
  }

  private static void judge(JsonFields row, boolean undivided, int count, List<Member> members) {
    var place = row.place("members");
    if (!undivided) {
      if (count > 0) place.refuse(Rule.MEMBERS, "only a party of kind INDIVISION has members");
    } else if (count < 2) {
      place.refuse(Rule.MEMBERS, "an INDIVISION has two members or more");
    } else if (members.size() == count) {
      var shares = members.stream().map(Member::share).toList();
      if (!haveCommonDenominator(shares)) {
        place.refuse(Rule.MEMBERS, "the fractions have no common denominator of 18 digits or less");
      } else if (!Fraction.makeOne(shares)) {
        place.refuse(Rule.MEMBERS, "the fractions " + sum(shares) + " do not make 1");
      }
    }
  }

  /** Later the numerators over the common denominator become weights: they must fit. */
  private static boolean haveCommonDenominator(List<Fraction> shares) {
    var common = BigInteger.ONE;
    for (var share : shares) {
      var denominator = BigInteger.valueOf(share.denominator());
      common = common.divide(common.gcd(denominator)).multiply(denominator);
      if (common.bitLength() > 59) return false;
    }
    return true;
  }

  private static String sum(List<Fraction> shares) {
    var shown = shares.stream().limit(10).map(Fraction::toString).toList();
    return String.join(" + ", shown) + (shares.size() > 10 ? " + ..." : "");
  }

  List<Ownership> ownerships() {
    var rows = root.rows("ownerships", "");
    var ownerships = new ArrayList<Ownership>();
    if (!rows.whole()) register.tenure.doubt(null);
    for (var row : rows.list()) {
      var ownership = ownership(row);
      if (ownership != null) ownerships.add(ownership);
    }
    lotPlaces.forEach((lot, place) -> register.tenure.judge(lot, place, register.yearStart));
    return List.copyOf(ownerships);
  }

  private @Nullable Ownership ownership(JsonFields row) {
    var lot = row.text("lot");
    if (lot != null) register.lots.check(row.place("lot"), lot);
    var ordinary = known.party(row, "ordinaryParty");
    var capital = known.party(row, "capitalParty");
    var from = row.date("from");
    var to = row.optionalDate("to");
    var broken = row.has("to") && to == null;
    Known.refuseUnlessAfter(row, "to", from, to);
    row.close();
    var upsideDown = from != null && to != null && !to.isAfter(from);
    if (lot == null || from == null || broken || upsideDown) {
      register.tenure.doubt(lot);
      return null;
    }
    var ordinaryCode = ordinary == null ? row.peek("ordinaryParty") : ordinary;
    var capitalCode = capital == null ? row.peek("capitalParty") : capital;
    if (ordinary == null || capital == null) register.tenure.doubt(lot);
    if (ordinaryCode == null || capitalCode == null) return null;
    var ownership = new Ownership(lot, ordinaryCode, capitalCode, from, to);
    register.tenure.add(ownership, row);
    return ownership;
  }
}
