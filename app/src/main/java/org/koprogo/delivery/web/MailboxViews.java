package org.koprogo.delivery.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.delivery.Mailbox;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** The letters of a developer's machine: nothing carries them, so he reads them here. */
@Singleton
final class MailboxViews implements Views {
  private final Mailbox mailbox;
  private final Templates templates = new StaticTemplates();

  MailboxViews(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public List<View> views() {
    return List.of(View.at("/mailbox", Permission.ANYONE).shows(this::all));
  }

  private Shown all(Visit visit) {
    if (!mailbox.isOpen()) return new Shown.NotFound();
    return Shown.Page.of(
        visit.say(DeliveryWords.MAILBOX), templates.deliveryMailbox(visit, mailbox.letters()));
  }
}
