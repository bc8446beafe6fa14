package org.koprogo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;

/** The ceilings: the same work asked of the database by plain SQL, on one connection. */
final class BareSql implements AutoCloseable {
  private static final String BIND = "select set_config('app.organization_id', ?, true)";
  private static final String POST =
      "select entry_id from ledger.post_entry(?, ?, ?, ?, ?, ?, ?, 'bench', ?, ?, ?, ?, ?, ?)";
  private static final String LOT =
      "select lot_id, code, position, type, floor, entrance, shares, secondary from registry.lot"
          + " where organization_id = ? and building_id = ? and lot_id = ?";
  private static final String ENTRIES =
      """
      select e.entry_id, e.journal_code, e.fiscal_year, e.entry_no, e.booked_on, e.document, e.label, e.source_key,
        e.reverses_id, e.posted_at, e.posted_by,
        (select sum(l.amount_cents) from ledger.journal_line l where (l.organization_id, l.building_id, l.entry_id)
           = (e.organization_id, e.building_id, e.entry_id) and l.side = 'D')
      from ledger.journal_entry e where e.organization_id = ? and e.building_id = ? order by e.posting_order limit ?\
      """;
  // One building's books in one statement: the amounts follow from the seed.
  private static final String SEED =
      """
      select count(p.entry_id) from generate_series(1, ?) i
      cross join lateral (select 1 + abs(hashint8extended(i, ?) % 100000) as cents, abs(hashint8extended(i, ?) % 365)::int as day) r
      cross join lateral ledger.post_entry(?, gen_random_uuid(), 'PUR', ? + r.day, 'F-' || i, 'Invoice ' || i, 'seed:' || i, 'bench',
        array[(610000 + r.day % ?)::text, '440000'], array[null, ?]::uuid[], null, array['D', 'C'],
        array[r.cents, r.cents], array['Cost', 'Cost']) p\
      """;

  private final Connection connection;
  private final PreparedStatement bind;
  private final PreparedStatement post;

  BareSql(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    this.bind = connection.prepareStatement(BIND);
    this.post = connection.prepareStatement(POST);
  }

  /** One entry in one transaction, as its door posts it. */
  void post(OrganizationId org, JournalEntry entry, UUID id) throws SQLException {
    bind(org);
    post.setObject(1, entry.building().value());
    post.setObject(2, id);
    post.setString(3, entry.journal().code());
    post.setObject(4, entry.bookedOn());
    post.setString(5, entry.document());
    post.setString(6, entry.label());
    post.setString(7, entry.source());
    array(8, "text", entry, JournalLine::account, String[]::new);
    array(9, "uuid", entry, l -> l.party() == null ? null : l.party().value(), UUID[]::new);
    array(10, "uuid", entry, l -> l.key() == null ? null : l.key().value(), UUID[]::new);
    array(11, "text", entry, l -> l.side().name().substring(0, 1), String[]::new);
    array(12, "bigint", entry, l -> l.amount().cents(), Long[]::new);
    array(13, "text", entry, JournalLine::label, String[]::new);
    try (var answer = post.executeQuery()) {
      answer.next();
    }
    connection.commit();
  }

  private <T> void array(
      int index,
      String type,
      JournalEntry entry,
      Function<JournalLine, @Nullable T> cell,
      IntFunction<T[]> array)
      throws SQLException {
    post.setArray(
        index, connection.createArrayOf(type, entry.lines().stream().map(cell).toArray(array)));
  }

  private void bind(OrganizationId org) throws SQLException {
    bind.setString(1, org.toString());
    bind.execute();
  }

  /** So many entries of a building, inside the database; returns how many. */
  int seed(House house, int entries, long seed) throws SQLException {
    bind(house.org());
    try (var statement = connection.prepareStatement(SEED)) {
      statement.setInt(1, entries);
      statement.setLong(2, seed);
      statement.setLong(3, seed + 1);
      statement.setObject(4, house.id().value());
      statement.setObject(5, House.YEAR.firstDay());
      statement.setInt(6, house.costs().size());
      statement.setObject(7, house.suppliers().getFirst().value());
      var posted = count(statement);
      connection.commit();
      return posted;
    }
  }

  /** One lot, in a transaction of the tenant. */
  UUID lot(OrganizationId org, BuildingId building, UUID lot) throws SQLException {
    bind(org);
    try (var statement = connection.prepareStatement(LOT)) {
      statement.setObject(1, org.value());
      statement.setObject(2, building.value());
      statement.setObject(3, lot);
      try (var answer = statement.executeQuery()) {
        if (!answer.next()) throw new SQLException("no lot " + lot);
        var found = answer.getObject(1, UUID.class);
        connection.commit();
        return found;
      }
    }
  }

  /** The first entries of a building with their totals, in a transaction of the tenant. */
  int entries(OrganizationId org, BuildingId building, int most) throws SQLException {
    bind(org);
    try (var statement = connection.prepareStatement(ENTRIES)) {
      statement.setObject(1, org.value());
      statement.setObject(2, building.value());
      statement.setInt(3, most);
      var rows = 0;
      try (var answer = statement.executeQuery()) {
        while (answer.next()) rows++;
      }
      connection.commit();
      if (rows != most) throw new SQLException(rows + " rows instead of " + most);
      return rows;
    }
  }

  /** Nothing but the way there and back. */
  void selectOne() throws SQLException {
    try (var statement = connection.prepareStatement("select 1")) {
      count(statement);
    }
    connection.commit();
  }

  /**
   * Copies the stored steps of a settlement into a table of the same columns, checks and indexes
   * that no policy guards; returns how many.
   */
  int copyShares(BuildingId building, LocalDate year) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create temp table copied (like closing.settlement_share including all) on commit drop");
    }
    try (var copy =
        connection.prepareStatement(
            "insert into copied select * from closing.settlement_share where building_id = ? and fiscal_year = ?")) {
      copy.setObject(1, building.value());
      copy.setObject(2, year);
      return copy.executeUpdate();
    } finally {
      connection.rollback();
    }
  }

  String version() throws SQLException {
    return connection.getMetaData().getDatabaseProductVersion();
  }

  private static int count(PreparedStatement statement) throws SQLException {
    try (var answer = statement.executeQuery()) {
      answer.next();
      return answer.getInt(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
