package org.koprogo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.koprogo.kernel.OrganizationId;

/**
 * The owners of a database, and by which bytes an answer would betray each of them: names,
 * references and account numbers that are planted, ids, and amounts that nobody else has.
 */
final class Neighbours {
  /** Every text that somebody wrote of an owner becomes one that stands nowhere else. */
  private static final List<String> PLANTS =
      List.of(
          "set session_replication_role = replica", // what is posted cannot be changed otherwise
          "create function pg_temp.tail(id uuid) returns text language sql as"
              + " $$ select right(replace(id::text, '-', ''), 12) $$",
          "update registry.party set name = 'Zq' || pg_temp.tail(party_id) where role = 'OWNER'",
          "update registry.party_member set name = 'Zq' || pg_temp.tail(party_id)",
          "update ledger.journal_line set label = 'Zl' || pg_temp.tail(party_id)"
              + " where party_id in (select party_id from registry.party where role = 'OWNER')",
          "update banking.movement m set counterparty = 'Zm' || pg_temp.tail(l.party_id),"
              + " counterparty_iban = 'Zi' || pg_temp.tail(l.party_id), label = 'Zm' || pg_temp.tail(l.party_id),"
              + " communication = 'Zm' || pg_temp.tail(l.party_id)"
              + " from ledger.journal_line l join registry.party p using (organization_id, building_id, party_id)"
              + " where p.role = 'OWNER' and (l.organization_id, l.building_id, l.entry_id) = (m.organization_id, m.building_id, m.entry_id)");

  private static final List<String> PREFIXES = List.of("Zq", "Zl", "Zm", "Zi");

  /** What one owner has that no other has, as text. */
  private static final List<String> OWN_IDS =
      List.of(
          "select party_id, party_id::text from registry.party where role = 'OWNER'",
          "select party_id, structured_communication from registry.party"
              + " where role = 'OWNER' and structured_communication is not null",
          "select party_id, title_id::text from ownership.title",
          "select (array_agg(distinct third_id))[1], entry_id::text from ledger.journal_line"
              + " where third_id is not null group by organization_id, building_id, entry_id"
              + " having count(distinct third_id) = 1",
          "select party_id, item_id::text from ledger.open_item where account_code like '410%'");

  /** Amounts that hardly two people have by chance, with whom they concern. */
  private static final String AMOUNTS =
      """
      select party_id, cents from (
        select third_id as party_id, amount_cents as cents from ledger.journal_line where account_code like '410%'
        union select party_id, amount_cents from contributions.call_share
        union select party_id, sum(amount_cents) from closing.settlement_share
          group by organization_id, building_id, fiscal_year, line_no, lot_id, party_id
        union select party_id, net_cents from closing.settlement_party) a
      where abs(cents) >= 10000 and cents % 100 <> 0\
      """;

  /** One owner of one building. */
  record Neighbour(UUID organization, UUID building, UUID party, String code) {}

  private final ApiHouse house;
  private final List<Neighbour> all = new ArrayList<>();
  private final Map<UUID, Set<String>> canaries = new HashMap<>();
  private final Map<UUID, Set<String>> amounts = new HashMap<>();

  /** Plants into the whole database, and takes note of everything. */
  Neighbours(ApiHouse house) throws SQLException {
    this.house = house;
    try (var admin = house.database().admin().open("koprogo-test")) {
      try (var statement = admin.createStatement()) {
        for (var sql : PLANTS) statement.execute(sql);
      }
      note(admin);
    }
  }

  private void note(Connection admin) throws SQLException {
    for (var row :
        rows(
            admin,
            "select organization_id::text, building_id::text, party_id::text, code from registry.party"
                + " where role = 'OWNER' order by organization_id, building_id, position")) {
      var party = UUID.fromString(row.get(2));
      all.add(
          new Neighbour(
              UUID.fromString(row.get(0)), UUID.fromString(row.get(1)), party, row.get(3)));
      var tail = row.get(2).replace("-", "").substring(20);
      var marks = new TreeSet<String>();
      for (var prefix : PREFIXES) marks.add(prefix + tail);
      canaries.put(party, marks);
      amounts.put(party, new TreeSet<>());
    }
    for (var sql : OWN_IDS)
      for (var row : rows(admin, sql)) add(canaries, row.get(0), Set.of(row.get(1)));
    var whose = new HashMap<Long, Set<String>>();
    for (var row : rows(admin, AMOUNTS))
      whose
          .computeIfAbsent(Math.abs(Long.parseLong(row.get(1))), _ -> new HashSet<>())
          .add(row.get(0));
    whose.forEach((cents, parties) -> {
      var text = cents / 100 + "." + String.valueOf(100 + cents % 100).substring(1);
      if (parties.size() == 1)
        add(amounts, parties.iterator().next(), Set.of("\"" + text + "\"", "\"-" + text + "\""));
    });
  }

  private static void add(Map<UUID, Set<String>> to, String party, Set<String> marks) {
    var known = to.get(UUID.fromString(party));
    if (known != null) known.addAll(marks);
  }

  private static List<List<String>> rows(Connection admin, String sql, Object... values)
      throws SQLException {
    try (var statement = admin.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      try (var found = statement.executeQuery()) {
        var rows = new ArrayList<List<String>>();
        while (found.next()) {
          var row = new ArrayList<String>();
          for (var i = 1; i <= found.getMetaData().getColumnCount(); i++)
            row.add(String.valueOf(found.getString(i)));
          rows.add(row);
        }
        return rows;
      }
    }
  }

  /** The answer of the administrator of the database, row by row, as texts. */
  List<List<String>> ask(String sql, Object... values) {
    try (var admin = house.database().admin().open("koprogo-test")) {
      return rows(admin, sql, values);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Neighbour> all() {
    return all;
  }

  Neighbour one(OrganizationId organization, String building, String code) {
    var of = ask("select building_id::text from registry.building where legal_name = ?", building);
    return all.stream()
        .filter(n -> n.organization().equals(organization.value()) && n.code().equals(code))
        .filter(n -> of.contains(List.of(n.building().toString())))
        .findFirst()
        .orElseThrow();
  }

  /**
   * How an answer betrays somebody other than these owners; empty when it does not.
   *
   * @param byAmount also by his amounts. Not where an answer tells its arithmetic, whose floors and
   *     sums of a building are sometimes what somebody else pays.
   */
  List<String> betrayed(String answer, Set<UUID> except, boolean byAmount) {
    var found = new ArrayList<String>();
    for (var neighbour : all) {
      if (except.contains(neighbour.party())) continue;
      var marks = new TreeSet<>(Objects.requireNonNull(canaries.get(neighbour.party())));
      if (byAmount) marks.addAll(Objects.requireNonNull(amounts.get(neighbour.party())));
      for (var mark : marks) if (answer.contains(mark)) found.add(neighbour.code() + " by " + mark);
    }
    return found;
  }
}
