package org.koprogo.organizations;

import static org.koprogo.tables.organizations.Tables.ORGANIZATION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.OrganizationId;

/**
 * The door to the tenants, for operators: it works on a connection of the operator's role, outside
 * any tenant.
 */
public final class Organizations {
  private static final long LOCK = 0x6f7267616e69L;
  private final DSLContext sql;

  /**
   * @param sql statements of the operator's role, which reads and adds organizations and nothing
   *     else
   */
  public Organizations(DSLContext sql) {
    this.sql = sql;
  }

  /** An organization as the operator lists it. */
  public record Organization(OrganizationId id, String name) {}

  /** The organization of this name, or nothing. Fails when two carry it: then ask by id. */
  public Optional<OrganizationId> find(String name) {
    return found(sql, name);
  }

  /** The organization of this id, or nothing. */
  public Optional<Organization> find(OrganizationId id) {
    return sql.select(ORGANIZATION.ORGANIZATION_ID, ORGANIZATION.NAME)
        .from(ORGANIZATION)
        .where(ORGANIZATION.ORGANIZATION_ID.eq(id.value()))
        .fetchOptional(r -> new Organization(new OrganizationId(r.value1()), r.value2()));
  }

  /** The organization of this name, made when there is none. Two callers at once make one. */
  public OrganizationId findOrCreate(String name) {
    return sql.transactionResult(c -> {
      var tx = c.dsl();
      tx.select(
              org.jooq.impl.DSL.function(
                  "pg_advisory_xact_lock", Object.class, org.jooq.impl.DSL.val(LOCK)))
          .fetch();
      return found(tx, name).orElseGet(() -> create(tx, name));
    });
  }

  /** Everyone, by name. */
  public List<Organization> list() {
    return sql.select(ORGANIZATION.ORGANIZATION_ID, ORGANIZATION.NAME)
        .from(ORGANIZATION)
        .orderBy(ORGANIZATION.NAME, ORGANIZATION.ORGANIZATION_ID)
        .limit(10_000)
        .fetch(r -> new Organization(new OrganizationId(r.value1()), r.value2()));
  }

  private static Optional<OrganizationId> found(DSLContext sql, String name) {
    var ids =
        sql.select(ORGANIZATION.ORGANIZATION_ID)
            .from(ORGANIZATION)
            .where(ORGANIZATION.NAME.eq(name))
            .limit(2)
            .fetch();
    if (ids.size() > 1)
      throw new IllegalStateException(
          "two organizations are called " + name + ": say which by its id");
    return ids.stream().findFirst().map(r -> new OrganizationId(r.value1()));
  }

  private static OrganizationId create(DSLContext tx, String name) {
    var id = new OrganizationId(Ids.next());
    tx.select(
            org.jooq.impl.DSL.function(
                "set_config",
                String.class,
                org.jooq.impl.DSL.val("app.organization_id"),
                org.jooq.impl.DSL.val(id.toString()),
                org.jooq.impl.DSL.val(true)))
        .fetch();
    tx.insertInto(ORGANIZATION, ORGANIZATION.ORGANIZATION_ID, ORGANIZATION.NAME)
        .values(id.value(), name)
        .execute();
    return id;
  }
}
