package org.koprogo.admin.web;

import static org.koprogo.identity.Permission.OPERATE;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.koprogo.admin.Machine;
import org.koprogo.delivery.Mailbox;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.organizations.Organizations;
import org.koprogo.platform.Job;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Language;

/** Running the server: which organizations it has, how it is, what did not leave. No books. */
@Singleton
final class OperatorViews implements Views {
  private static final String MESSAGES = "/operator/messages";

  private final Organizations organizations;
  private final Machine machine;
  private final Mailbox mailbox;
  private final Templates templates = new StaticTemplates();

  OperatorViews(Organizations organizations, Machine machine, Mailbox mailbox) {
    this.organizations = organizations;
    this.machine = machine;
    this.mailbox = mailbox;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/operator", OPERATE)
            .inMenu(OperatorWords.ORGANIZATIONS, 91)
            .takes("openOrganization", (_, _) -> "/operator")
            .shows(this::organizations),
        View.at("/operator/health", OPERATE).inMenu(OperatorWords.HEALTH, 92).shows(this::health),
        View.at("/operator/jobs", OPERATE).inMenu(OperatorWords.JOBS, 93).shows(this::jobs),
        View.at(MESSAGES, OPERATE)
            .inMenu(OperatorWords.MESSAGES, 94)
            .takes("retryMessage", (_, _) -> MESSAGES)
            .takes("giveUpMessage", (_, _) -> MESSAGES)
            .shows(this::messages));
  }

  private Shown organizations(Visit visit) {
    var languages =
        Arrays.stream(Language.values()).map(l -> new Choice(l.code(), l.itself())).toList();
    return Shown.Page.of(
        visit.say(OperatorWords.ORGANIZATIONS),
        templates.adminOrganizations(visit, organizations.list(), languages));
  }

  private Shown health(Visit visit) {
    return Shown.Page.of(
        visit.say(OperatorWords.HEALTH), templates.adminHealth(visit, machine.health()));
  }

  private Shown jobs(Visit visit) {
    var rows = machine.jobs().stream().map(j -> new JobRow(j, says(visit, j))).toList();
    return Shown.Page.of(visit.say(OperatorWords.JOBS), templates.adminJobs(visit, rows));
  }

  private static String says(Visit visit, Job.State job) {
    return switch (job.name()) {
      case "relay" -> visit.say(OperatorWords.RELAY);
      case "sealer" -> visit.say(OperatorWords.SEALER);
      default -> "";
    };
  }

  private Shown messages(Visit visit) {
    return Shown.Page.of(
        visit.say(OperatorWords.MESSAGES),
        templates.adminMessages(visit, mailbox.state(), mailbox.unsent()));
  }
}
