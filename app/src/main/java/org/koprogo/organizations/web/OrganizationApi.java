package org.koprogo.organizations.web;

import static org.koprogo.identity.Permission.MANAGE_ORGANIZATION;
import static org.koprogo.identity.Permission.READ_ORGANIZATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.organizations.OrganizationSettings;

/** The organization of the caller's session, over the wire. */
@Singleton
final class OrganizationApi implements Api {
  private final OrganizationSettings settings;

  OrganizationApi(OrganizationSettings settings) {
    this.settings = settings;
  }

  @Says("The organization in which the caller works.")
  record OrganizationBody(
      @Says("Its id.") OrganizationId id,
      @Says(value = "Its name.", example = "Syndic SA") String name,
      @Says("Whether who moves money must have signed in with a second factor.")
          boolean secondFactor) {
    static OrganizationBody of(OrganizationId id, OrganizationSettings.Values v) {
      return new OrganizationBody(id, v.name(), v.secondFactor());
    }
  }

  @Says("What may be changed of it.")
  record NewSettings(
      @Says(value = "Its name.", example = "Syndic SA", most = 200) String name,
      @Says(
              "Whether who moves money must have signed in with a second factor. A server may ask for it whatever is said here.")
          boolean secondFactor) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("getOrganization", "/organization", READ_ORGANIZATION)
            .says("The organization", "In which the caller works now.")
            .reads(OrganizationBody.class, this::read),
        Operation.put("changeOrganization", "/organization", MANAGE_ORGANIZATION)
            .says("Change the organization", "Its name, and what it asks of its people.")
            .does(NewSettings.class, OrganizationBody.class, this::change));
  }

  private Reply<OrganizationBody> read(Scope scope, Asked asked) {
    return Reply.of(OrganizationBody.of(scope.org(), settings.read(scope)));
  }

  private Reply<OrganizationBody> change(Tx tx, Asked asked, NewSettings sent) {
    var before = settings.locked(tx);
    var after = new OrganizationSettings.Values(sent.name(), sent.secondFactor());
    settings.change(tx, after);
    return Reply.changed(
        OrganizationBody.of(tx.org(), before), OrganizationBody.of(tx.org(), after));
  }
}
