package org.koprogo.admin.web;

import static org.koprogo.identity.Permission.OPERATE;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.admin.Offices;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Nothing;
import org.koprogo.api.Operation;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.delivery.Mailbox;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.organizations.Organizations;

/** Running the server, over the wire: names of organizations and numbers of letters, no books. */
@Singleton
final class OperatorApi implements Api {
  private final Offices offices;
  private final Organizations organizations;
  private final Mailbox mailbox;

  OperatorApi(Offices offices, Organizations organizations, Mailbox mailbox) {
    this.offices = offices;
    this.organizations = organizations;
    this.mailbox = mailbox;
  }

  @Says("An organization of this server.")
  record OrganizationRow(
      @Says("Its id.") OrganizationId id,
      @Says(value = "Its name.", example = "Syndic SA") String name) {}

  @Says("All organizations.")
  record OrganizationRows(
      @Says(value = "Each of them, by name.", most = 10_000) List<OrganizationRow> items) {}

  @Says("An organization to be opened, with its first administrator.")
  record NewOffice(
      @Says(value = "Its name.", example = "Syndic SA", most = 200) String name,
      @Says(value = "The administrator's address.", example = "anna@example.org", most = 254)
          String administratorEmail,
      @Says(value = "His name.", example = "Anna Claes", most = 200) String administratorName,
      @Says(value = "Of his letter: fr, nl, de, en.", example = "fr", most = 2)
          String administratorLanguage) {
    NewOffice {
      if (name.isBlank()) throw new IllegalArgumentException("a name is not empty");
      new Offices.First(administratorEmail, administratorName, administratorLanguage);
    }

    Offices.First first() {
      return new Offices.First(administratorEmail, administratorName, administratorLanguage);
    }
  }

  @Says("How the letters are, without what they say.")
  record Messages(
      @Says("Not yet carried.") long waiting,
      @Says("Carried.") long sent,
      @Says("Given up after ten tries.") long parked,
      @Says("Since when the oldest waits.") @Nullable Instant waitingSince) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listOperatorOrganizations", "/operator/organizations", OPERATE)
            .says("Organizations of this server", "Their names, and nothing of their books.")
            .alone(OrganizationRows.class, this::list),
        Operation.post("openOrganization", "/operator/organizations", OPERATE)
            .says(
                "Open an organization",
                "With its first administrator, who gets a letter. Others come in through him.")
            .refuses(ProblemType.CONFLICT)
            .alone(NewOffice.class, OrganizationRow.class, this::open),
        Operation.get("countMessages", "/operator/messages", OPERATE)
            .says("Letters", "How many wait, were carried, were given up.")
            .alone(Messages.class, this::messages));
  }

  private Reply<OrganizationRows> list(Asked asked, Nothing none) {
    var rows =
        organizations.list().stream().map(o -> new OrganizationRow(o.id(), o.name())).toList();
    return Reply.of(new OrganizationRows(rows));
  }

  private Reply<OrganizationRow> open(Asked asked, NewOffice sent) {
    return switch (offices.open(sent.name(), sent.first(), asked.actor())) {
      case Offices.Result.Opened(var id, _, _) ->
          Reply.created(new OrganizationRow(id, sent.name()), "/operator/organizations/" + id);
      case Offices.Result.Taken _ ->
          Reply.no(ProblemType.CONFLICT, "An organization of this name has its administrator.");
    };
  }

  private Reply<Messages> messages(Asked asked, Nothing none) {
    var state = mailbox.state();
    return Reply.of(
        new Messages(state.waiting(), state.sent(), state.parked(), state.waitingSince()));
  }
}
