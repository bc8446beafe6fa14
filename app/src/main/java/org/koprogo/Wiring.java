package org.koprogo;

import io.avaje.inject.BeanScope;
import io.avaje.inject.BeanScopeBuilder;
import io.avaje.inject.InjectModule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.admin.Machine;
import org.koprogo.admin.Offices;
import org.koprogo.admin.PostOffice;
import org.koprogo.api.Api;
import org.koprogo.api.ApiSite;
import org.koprogo.api.Watch;
import org.koprogo.api.Within;
import org.koprogo.audit.Trail;
import org.koprogo.banking.Banking;
import org.koprogo.budgets.Budgets;
import org.koprogo.closing.Adjustments;
import org.koprogo.closing.Openings;
import org.koprogo.closing.YearEnd;
import org.koprogo.contributions.CallLetters;
import org.koprogo.contributions.Contributions;
import org.koprogo.contributions.Transfers;
import org.koprogo.control.Control;
import org.koprogo.delivery.Mailbox;
import org.koprogo.delivery.Outbox;
import org.koprogo.desk.DeskSite;
import org.koprogo.desk.ManualViews;
import org.koprogo.desk.Readers;
import org.koprogo.desk.Views;
import org.koprogo.documents.Documents;
import org.koprogo.identity.Buildings;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.Oidc;
import org.koprogo.identity.OidcProvider;
import org.koprogo.identity.Passkeys;
import org.koprogo.identity.People;
import org.koprogo.identity.Sessions;
import org.koprogo.identity.Tokens;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Tenant;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItems;
import org.koprogo.organizations.OrganizationSettings;
import org.koprogo.organizations.Organizations;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.Fields;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Balances;
import org.koprogo.reports.Explanations;
import org.koprogo.reports.Portfolio;
import org.koprogo.reports.YearReports;
import org.koprogo.search.Search;
import org.koprogo.web.Site;
import org.koprogo.web.Teller;

/**
 * Finds every room's pages and operations and gives each the doors its constructor names. An
 * annotation processor writes this, so one that wants a door which is not named here does not
 * compile.
 */
@InjectModule(
    name = "koprogo",
    requires = {
      Db.class,
      Organizations.class,
      Clock.class,
      Registry.class,
      Documents.class,
      Fields.class,
      Titles.class,
      DistributionKeys.class,
      Ledger.class,
      OpenItems.class,
      Invoices.class,
      Budgets.class,
      CallLetters.class,
      Contributions.class,
      Transfers.class,
      Banking.class,
      Adjustments.class,
      Openings.class,
      YearEnd.class,
      Control.class,
      Balances.class,
      Portfolio.class,
      YearReports.class,
      Explanations.class,
      Search.class,
      Sessions.class,
      People.class,
      Passkeys.class,
      Oidc.class,
      Buildings.class,
      Memberships.class,
      Tokens.class,
      Trail.class,
      Offices.class,
      Machine.class,
      PostOffice.class,
      Mailbox.class,
      OrganizationSettings.class
    })
public final class Wiring {
  private Wiring() {}

  /**
   * The ways to the database.
   *
   * @param books of the roles app_rw and app_ro
   * @param people of the role app_identity
   * @param mailbox of the role app_relay
   * @param secondFactor whether who moves money must have shown one, whatever his organization says
   * @param machine what the running program is made of
   */
  public record Ways(
      Db books,
      Db people,
      Mailbox mailbox,
      Organizations organizations,
      boolean secondFactor,
      Machine.Parts machine) {
    /** The ways of a program that shows nothing of its machine. */
    public Ways(
        Db books, Db people, Mailbox mailbox, Organizations organizations, boolean secondFactor) {
      this(books, people, mailbox, organizations, secondFactor, Machine.Parts.BARE);
    }
  }

  /** What is served. */
  public record Served(ApiSite api, DeskSite desk, List<Site> sites) {
    /** Tells programs in their form and people in their language. */
    public Teller teller() {
      return (context, unanswered) ->
          (context.path().startsWith("/api/") ? api : desk).tell(context, unanswered);
    }
  }

  /**
   * Where the program meets people.
   *
   * @param address where it is reached, for links in letters and for passkeys, without a slash at
   *     the end
   * @param provider by whom people may sign in too, or null
   */
  public record Place(String address, @Nullable OidcProvider provider) {}

  /**
   * Puts the program together.
   *
   * @param site where it is reached, for links in letters, without a slash at the end
   */
  public static Served serve(Ways ways, Rooms rooms, Clock clock, String site) {
    return serve(ways, rooms, clock, new Place(site, null), Watch.NOBODY);
  }

  /** The same with somebody who is told of every request. */
  public static Served serve(Ways ways, Rooms rooms, Clock clock, Place place, Watch watch) {
    var site = place.address();
    var encrypted = site.startsWith("https:");
    var settings = new OrganizationSettings();
    var people = new People(ways.people(), clock, new Outbox(), site);
    var sessions = new Sessions(ways.people(), clock);
    var memberships = new Memberships(people, clock);
    var trail = new Trail();
    var scope =
        withDoors(rooms)
            .bean(Db.class, ways.books())
            .bean(Organizations.class, ways.organizations())
            .bean(Clock.class, clock)
            .bean(Sessions.class, sessions)
            .bean(People.class, people)
            .bean(Passkeys.class, new Passkeys(ways.people(), clock, sessions, site))
            .bean(Oidc.class, new Oidc(ways.people(), clock, sessions, place.provider(), site))
            .bean(
                Buildings.class,
                (of, building) ->
                    Tenant.as(
                        of,
                        () ->
                            ways.books()
                                .snapshot(s -> rooms.registry.building(s, building).isPresent())))
            .bean(Memberships.class, memberships)
            .bean(Tokens.class, new Tokens(clock))
            .bean(Trail.class, trail)
            .bean(
                Offices.class, new Offices(ways.organizations(), ways.people(), memberships, trail))
            .bean(Machine.class, new Machine(ways.books(), ways.machine()))
            .bean(PostOffice.class, new PostOffice(ways.mailbox(), trail))
            .bean(Mailbox.class, ways.mailbox())
            .bean(OrganizationSettings.class, settings)
            .build();
    var api =
        new ApiSite(
            scope.list(Api.class),
            new ApiSite.Ways(
                ways.books(),
                ways.people(),
                of -> ways.secondFactor() || settings.read(of).secondFactor(),
                encrypted),
            sessions,
            trail,
            clock,
            (of, building) -> rooms.registry.building(of, building).isPresent(),
            watch);
    var readers =
        new Readers(
            encrypted,
            ways.people(),
            people,
            sessions,
            of -> ways.organizations().find(of).map(Organizations.Organization::name));
    return served(scope, api, readers, encrypted);
  }

  /** The doors of the rooms, which whoever is wired may name. */
  private static BeanScopeBuilder withDoors(Rooms rooms) {
    return BeanScope.builder()
        .bean(Registry.class, rooms.registry)
        .bean(Documents.class, rooms.documents)
        .bean(Fields.class, rooms.fields)
        .bean(Titles.class, rooms.titles)
        .bean(DistributionKeys.class, rooms.keys)
        .bean(Ledger.class, rooms.ledger)
        .bean(OpenItems.class, rooms.items)
        .bean(Invoices.class, rooms.invoices)
        .bean(Budgets.class, rooms.budgets)
        .bean(Contributions.class, rooms.contributions)
        .bean(CallLetters.class, rooms.callLetters)
        .bean(Transfers.class, rooms.transfers)
        .bean(Banking.class, rooms.banking)
        .bean(Adjustments.class, rooms.adjustments)
        .bean(Openings.class, rooms.openings)
        .bean(YearEnd.class, rooms.yearEnd)
        .bean(Control.class, rooms.control)
        .bean(Balances.class, rooms.balances)
        .bean(Portfolio.class, rooms.portfolio)
        .bean(YearReports.class, rooms.reports)
        .bean(Explanations.class, rooms.explanations)
        .bean(Search.class, rooms.search);
  }

  private static Served served(BeanScope scope, ApiSite api, Readers readers, boolean encrypted) {
    var views = new ArrayList<>(scope.list(Views.class));
    views.add(new ManualViews(api.manual()));
    var past = new Within.Past(scope.get(Trail.class), scope.get(Memberships.class));
    var desk = new DeskSite(views, api.within(past), readers, encrypted);
    var sites = new ArrayList<Site>(List.of(api, desk));
    sites.addAll(scope.list(Site.class));
    return new Served(api, desk, List.copyOf(sites));
  }
}
