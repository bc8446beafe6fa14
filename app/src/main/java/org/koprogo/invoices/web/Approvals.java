package org.koprogo.invoices.web;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.invoices.InvoiceId;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.BuildingId;
import org.koprogo.registry.Building;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** What waits for an approval, in all buildings at once, each with its button. */
@Singleton
final class Approvals implements Views {
  private static final int MOST = 100;

  private final Invoices invoices;
  private final Registry registry;
  private final Templates templates = new StaticTemplates();

  Approvals(Invoices invoices, Registry registry) {
    this.invoices = invoices;
    this.registry = registry;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/approvals", Permission.APPROVE_INVOICE)
            .inMenu(InvoiceWords.APPROVALS, 20, "a")
            .takes("approveInvoice", (_, _) -> "/approvals")
            .shows(this::list));
  }

  /** To a document that another one looks like, by its reference, day and amount. */
  static Shown.Link link(Visit visit, BuildingId building, Invoices.Alike other) {
    return new Shown.Link(
        visit.say(
            InvoiceWords.ALIKE_ONE,
            other.reference(),
            visit.tongue().day(other.date()),
            visit.tongue().money(other.gross())),
        href(building, other.id()));
  }

  private static String href(BuildingId building, InvoiceId invoice) {
    return "/buildings/" + building + "/invoices/" + invoice.value();
  }

  private Shown list(Visit visit) {
    var limits = visit.caller().limits(Permission.APPROVE_INVOICE);
    var buildings =
        registry.buildings(visit.scope()).stream()
            .filter(b -> limits.isEmpty() || limits.get().contains(b.id()))
            .collect(Collectors.toMap(Building::id, Building::name));
    var drafts =
        invoices.toApprove(visit.scope(), MOST).stream()
            .filter(d -> buildings.containsKey(d.building()))
            .toList();
    var alike = invoices.alike(visit.scope(), drafts.stream().map(Invoices.ToApprove::id).toList());
    var suppliers = new HashMap<BuildingId, Map<PartyId, String>>();
    var rows =
        drafts.stream()
            .map(draft ->
                new ApprovalsView.Row(
                    draft,
                    buildings.getOrDefault(draft.building(), ""),
                    href(draft.building(), draft.id()),
                    suppliers
                        .computeIfAbsent(draft.building(), b -> names(visit, b))
                        .get(draft.supplier()),
                    draft.hands().contains(visit.caller().actor()),
                    isBarred(visit, draft),
                    alike.getOrDefault(draft.id(), List.of()).stream()
                        .map(other -> link(visit, draft.building(), other))
                        .toList()))
            .toList();
    return Shown.Page.of(
        visit.say(InvoiceWords.APPROVALS),
        templates.invoicesApprovals(visit, new ApprovalsView(rows)));
  }

  /** Asked for one's own documents only: mostly others enter them. */
  private boolean isBarred(Visit visit, Invoices.ToApprove draft) {
    return draft.hands().contains(visit.caller().actor())
        && Invoices.needsOther(
            draft.gross(), registry.approvalThreshold(visit.scope(), draft.building()));
  }

  private Map<PartyId, String> names(Visit visit, BuildingId building) {
    return registry.parties(visit.scope(), building, Party.Role.SUPPLIER).stream()
        .collect(Collectors.toMap(Party::id, Party::name));
  }
}
