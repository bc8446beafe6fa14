package org.koprogo.delivery.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.delivery.Mailbox;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.web.Answer;
import org.koprogo.web.PageRequest;
import org.koprogo.web.Pages;
import org.koprogo.web.Routes;

/** The letters of a developer's machine: nothing carries them, so he reads them here. */
@Singleton
final class MailboxPages implements Pages {
  private final Mailbox mailbox;
  private final Templates templates = new StaticTemplates();

  MailboxPages(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/mailbox", this::all);
  }

  private Answer all(PageRequest request) {
    if (!mailbox.isOpen()) return new Answer.NotFound();
    return new Answer.Page("Mailbox", List.of(), templates.deliveryMailbox(mailbox.letters()));
  }
}
