package org.koprogo.identity;

import static org.koprogo.tables.identity.Tables.PERSON;
import static org.koprogo.tables.identity.Tables.TOKEN;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.koprogo.kernel.OrganizationId;

/** Programs' ways into an organization, whosever they are. */
final class TokenQueries {
  private static final int MOST = 10_000;

  List<Tokens.Held> held(DSLContext sql, OrganizationId organization, Instant now) {
    return sql.select(TOKEN.TOKEN_ID, TOKEN.NAME, TOKEN.PERMISSIONS, TOKEN.ENDS_AT, PERSON.NAME)
        .from(TOKEN)
        .join(PERSON)
        .on(PERSON.PERSON_ID.eq(TOKEN.PERSON_ID))
        .where(TOKEN.ORGANIZATION_ID.eq(organization.value()))
        .and(TOKEN.REVOKED_AT.isNull())
        .and(TOKEN.ENDS_AT.gt(now.atOffset(ZoneOffset.UTC)))
        .orderBy(TOKEN.TOKEN_ID)
        .limit(MOST)
        .fetch(r ->
            new Tokens.Held(
                new Token(
                    r.value1(),
                    r.value2(),
                    Arrays.stream(r.value3()).map(Permission::valueOf).collect(Collectors.toSet()),
                    r.value4().toInstant()),
                r.value5()));
  }

  boolean withdraw(DSLContext sql, OrganizationId organization, UUID token, Instant at) {
    return sql.update(TOKEN)
            .set(TOKEN.REVOKED_AT, at.atOffset(ZoneOffset.UTC))
            .where(TOKEN.ORGANIZATION_ID.eq(organization.value()))
            .and(TOKEN.TOKEN_ID.eq(token))
            .and(TOKEN.REVOKED_AT.isNull())
            .execute()
        == 1;
  }
}
