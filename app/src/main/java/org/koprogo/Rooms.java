package org.koprogo;

import org.koprogo.banking.Banking;
import org.koprogo.budgets.Budgets;
import org.koprogo.closing.Adjustments;
import org.koprogo.closing.Openings;
import org.koprogo.closing.YearEnd;
import org.koprogo.contributions.CallLetters;
import org.koprogo.contributions.Contributions;
import org.koprogo.contributions.Transfers;
import org.koprogo.control.Control;
import org.koprogo.documents.Documents;
import org.koprogo.invoices.Invoices;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.Fields;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Balances;
import org.koprogo.reports.Explanations;
import org.koprogo.reports.Portfolio;
import org.koprogo.reports.YearReports;
import org.koprogo.search.Search;

/**
 * The doors of all rooms, wired once: the floor plan in constructor calls, checked by the compiler.
 */
public final class Rooms {
  public final Registry registry = new Registry();
  public final Documents documents = new Documents();
  public final Fields fields = new Fields();
  public final Titles titles = new Titles();
  public final DistributionKeys keys = new DistributionKeys(registry);
  public final OpenItems items = new OpenItems();
  public final Ledger ledger = new Ledger(items);
  public final Invoices invoices = new Invoices(ledger);
  public final Budgets budgets = new Budgets();
  public final Contributions contributions = new Contributions(registry, titles, keys, ledger);
  public final CallLetters callLetters = new CallLetters();
  public final Transfers transfers =
      new Transfers(registry, titles, keys, ledger, items, contributions);
  public final Banking banking = new Banking(registry, ledger, items);
  public final Openings openings = new Openings(ledger, items);
  public final Adjustments adjustments = new Adjustments(ledger, invoices);
  public final YearEnd yearEnd =
      new YearEnd(registry, titles, keys, ledger, contributions, openings);
  public final Control control = new Control(ledger);
  public final Balances balances = new Balances();
  public final Portfolio portfolio = new Portfolio(ledger, items, invoices, budgets);
  public final YearReports reports =
      new YearReports(
          registry,
          keys,
          ledger,
          items,
          contributions,
          transfers,
          banking,
          budgets,
          openings,
          yearEnd);
  public final Search search = new Search();
  public final Explanations explanations =
      new Explanations(
          registry, keys, ledger, invoices, contributions, banking, adjustments, yearEnd);
}
