package org.koprogo.organizations;

import static org.koprogo.tables.organizations.Tables.ORGANIZATION;

import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

final class OrganizationStore {
  OrganizationSettings.Values read(Scope scope) {
    return scope
        .sql()
        .select(ORGANIZATION.NAME, ORGANIZATION.SECOND_FACTOR)
        .from(ORGANIZATION)
        .where(ORGANIZATION.ORGANIZATION_ID.eq(scope.org().value()))
        .fetchSingle(r -> new OrganizationSettings.Values(r.value1(), r.value2()));
  }

  void update(Tx tx, OrganizationSettings.Values values) {
    tx.sql()
        .update(ORGANIZATION)
        .set(ORGANIZATION.NAME, values.name())
        .set(ORGANIZATION.SECOND_FACTOR, values.secondFactor())
        .where(ORGANIZATION.ORGANIZATION_ID.eq(tx.org().value()))
        .execute();
  }
}
