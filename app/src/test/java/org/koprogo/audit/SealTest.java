package org.koprogo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koprogo.Session;
import org.koprogo.TestDatabase;
import org.koprogo.db.Audit;
import org.koprogo.kernel.OrganizationId;

/** Row S29 of the quality bar: what a superuser changes of the trail is found, and where. */
class SealTest {
  private TestDatabase database;
  private OrganizationId ours;
  private OrganizationId theirs;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
    ours = database.organization();
    theirs = database.organization();
    for (var block = 0; block < 3; block++) {
      for (var i = 0; i < 4; i++)
        for (var organization : List.of(ours, theirs)) note(organization, "operation" + i);
      assertThat(seal()).isEqualTo(8);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void note(OrganizationId organization, String operation) {
    database.tx(
        organization,
        tx -> {
          new Trail().done(tx, "person:x", operation, "/a|b", null, new byte[32]);
          return true;
        });
  }

  private int seal() {
    return new Sealer(database.seals(), () -> List.of(ours, theirs)).run();
  }

  @Test
  void s29_an_untouched_trail_is_whole_and_sealed_once() throws SQLException {
    assertThat(seal()).isZero();
    assertThat(Audit.verify(database.admin())).isEmpty();
    note(ours, "later");
    assertThat(Audit.verify(database.admin())).as("not yet sealed").isEmpty();
    assertThat(seal()).isEqualTo(1);
    assertThat(Audit.verify(database.admin())).isEmpty();
  }

  /** A change that a superuser makes, and the block of ours in which it is found. */
  private void found(String change, int block) throws SQLException {
    try (var session = Session.asSuperuser(database, null)) {
      session.run("set local session_replication_role = replica");
      session.run(change.replace(":org", "'" + ours + "'"));
      session.run("set local role app_verify");
      var chain = Audit.invariants().stream().filter(q -> q.id().equals("INV22")).toList();
      var findings = Audit.ask(session.connection(), chain);
      assertThat(findings).as(change).hasSize(1);
      assertThat(findings.getFirst().rows().getFirst())
          .as(change)
          .startsWith(ours + " " + block + " ");
      assertThat(findings.getFirst().rows()).allMatch(r -> r.startsWith(ours.toString()));
    }
  }

  private static String ofBlock(int block) {
    return "(select event_id from audit.event where organization_id = :org order by seq offset %d limit 1)"
        .formatted((block - 1) * 4 + 1);
  }

  @Test
  void s29_an_edited_event_is_found_in_its_block() throws SQLException {
    for (var column :
        List.of(
            "actor = 'person:y'",
            "operation = 'nothing'",
            "outcome = 'DENIED'",
            "object = '/a'",
            "at = at - interval '1 hour'",
            "before_hash = after_hash, after_hash = null"))
      found("update audit.event set " + column + " where event_id = " + ofBlock(2), 2);
  }

  @Test
  void s29_a_deleted_event_is_found_in_its_block() throws SQLException {
    found("delete from audit.event where event_id = " + ofBlock(1), 1);
    found("delete from audit.event where event_id = " + ofBlock(3), 3);
  }

  @Test
  void s29_an_event_put_in_later_is_found() throws SQLException {
    found(
        "insert into audit.event (organization_id, event_id, seq, xid, actor, operation, outcome, object) overriding system value"
            + " select organization_id, gen_random_uuid(), seq + 5000, xid, 'a', 'b', 'DONE', 'c' from audit.event where event_id = "
            + ofBlock(2),
        2);
  }

  @Test
  void s29_a_block_taken_out_or_written_anew_is_found() throws SQLException {
    found("delete from audit.block where organization_id = :org and block_no = 1", 2);
    found("delete from audit.block where organization_id = :org and block_no = 2", 3);
    found(
        "update audit.block set hash = sha256('x') where organization_id = :org and block_no = 2",
        2);
    found("update audit.block set events = 5 where organization_id = :org and block_no = 3", 3);
  }

  @Test
  void s29_the_program_itself_cannot_change_the_trail() {
    for (var login : List.of("app_rw", "app_identity", "app_sealer", "app_operator"))
      for (var sql :
          List.of(
              "update audit.event set actor = 'x'",
              "delete from audit.event",
              "truncate audit.event",
              "update audit.block set events = 1",
              "delete from audit.block"))
        try (var session = Session.as(database, login, ours)) {
          assertThat(session.attempt(sql)).as(login + ": " + sql).isEqualTo("42501");
        }
    try (var owner = Session.asOwner(database, ours)) {
      assertThat(owner.attempt("update audit.event set actor = 'x'")).startsWith("55006");
      assertThat(owner.attempt("truncate audit.event")).startsWith("55006");
    }
  }
}
