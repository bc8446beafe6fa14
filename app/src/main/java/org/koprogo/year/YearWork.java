package org.koprogo.year;

import java.io.Console;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.koprogo.Rooms;
import org.koprogo.commands.Json;
import org.koprogo.commands.Trouble;
import org.koprogo.db.Audit;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.platform.Platform;

/** What the {@code year} command does: read, book, write, and say what happened. */
public final class YearWork implements YearCommand.Work {
  @Override
  public int run(Platform platform, YearCommand.Request request, YearCommand.Voice console) {
    return switch (FolderReader.read(request.folder())) {
      case ReadFolder.Refused(var findings) -> refuse(findings, request, console);
      case ReadFolder.Readable(var folder) -> {
        var name =
            request.organization() == null
                ? folder.residence().legalName()
                : request.organization();
        var organization = platform.organizations().findOrCreate(name);
        yield book(platform.db(), organization, folder, request, console);
      }
    };
  }

  private static int book(
      Db db,
      OrganizationId organization,
      Folder folder,
      YearCommand.Request request,
      YearCommand.Voice console) {
    YearOutcome outcome;
    try (var progress = new Bar(console.err(), request.json())) {
      outcome = new YearRun(db, new Rooms()).run(organization, folder, progress);
    }
    return switch (outcome) {
      case YearOutcome.Refused(var findings) -> refuse(findings, request, console);
      case YearOutcome.Closed closed -> {
        new ReportFolder(request.out()).write(closed.reports());
        var violated =
            Tenant.as(
                organization,
                () ->
                    db.snapshot(
                        s -> s.sql().connectionResult(c -> Audit.ask(c, Audit.invariants()))));
        tell(closed, violated, request, console);
        yield violated.isEmpty() ? Trouble.DONE : Trouble.NO;
      }
    };
  }

  private static int refuse(
      List<Finding> findings, YearCommand.Request request, YearCommand.Voice console) {
    if (request.json()) {
      console
          .out()
          .println(
              Json.of(
                  Map.of(
                      "status",
                      "refused",
                      "findings",
                      findings.stream().map(YearWork::tree).toList())));
    } else {
      console
          .err()
          .println(
              "The folder is refused; nothing was written. "
                  + findings.size()
                  + (findings.size() == 1 ? " finding:" : " findings:"));
      for (var finding : findings) console.err().println(finding);
    }
    return Trouble.NO;
  }

  private static Map<String, String> tree(Finding f) {
    var tree = new LinkedHashMap<String, String>();
    tree.put("file", f.file());
    tree.put("row", f.row());
    tree.put("field", f.field());
    tree.put("rule", f.rule());
    tree.put("words", f.words());
    return tree;
  }

  private static void tell(
      YearOutcome.Closed closed,
      List<Audit.Finding> violated,
      YearCommand.Request request,
      YearCommand.Voice console) {
    var s = closed.summary();
    if (request.json()) {
      console.out().println(Json.of(tree(closed, violated)));
      return;
    }
    for (var warning : s.warnings()) console.err().println("Note: " + warning);
    var out = console.out();
    out.println(
        s.legalName()
            + ", "
            + s.firstDay()
            + " to "
            + s.lastDay()
            + ": "
            + (s.unchanged() ? "already booked, nothing changed." : "booked and closed."));
    out.println("  " + s.entries() + " entries, " + s.lines() + " lines, debits " + s.debits());
    out.println(
        "  charges "
            + s.charges()
            + ", provisions "
            + s.provisions()
            + ": "
            + owing(
                s.charges().minus(s.provisions()), "the owners still owe", "the owners get back"));
    out.println(
        "  result "
            + s.result()
            + "; "
            + owing(
                s.owedByReserves(),
                "the reserves owe the working capital",
                "the working capital owes the reserves"));
    var held = Audit.invariants().size() - violated.size();
    out.println("  invariants: " + held + " of " + Audit.invariants().size() + " hold");
    violated.forEach(console.err()::println);
    out.println("  " + closed.reports().size() + " reports in " + request.out());
  }

  /** Who owes whom; a debt is never negative. */
  private static String owing(Money debt, String one, String other) {
    return debt.isNegative() ? other + " " + debt.negate() : one + " " + debt;
  }

  private static Map<String, Object> tree(YearOutcome.Closed closed, List<Audit.Finding> violated) {
    var s = closed.summary();
    var tree = new LinkedHashMap<String, Object>();
    tree.put("status", s.unchanged() ? "unchanged" : "closed");
    tree.put("building", s.building().toString());
    tree.put("legalName", s.legalName());
    tree.put("firstDay", s.firstDay().toString());
    tree.put("lastDay", s.lastDay().toString());
    tree.put("entries", s.entries());
    tree.put("lines", s.lines());
    tree.put("debits", s.debits().toString());
    tree.put("charges", s.charges().toString());
    tree.put("provisions", s.provisions().toString());
    tree.put("result", s.result().toString());
    tree.put("owedByReserves", s.owedByReserves().toString());
    tree.put("warnings", s.warnings());
    tree.put("violatedInvariants", violated.stream().map(Audit.Finding::toString).toList());
    tree.put("reports", List.copyOf(closed.reports().keySet()));
    return tree;
  }

  /** A bar on a terminal; a few lines in a log. */
  private static final class Bar implements Progress, AutoCloseable {
    private static final int LINES = 4;
    private final PrintWriter err;
    private final boolean silent;
    private @Nullable ProgressBar bar;
    private int told = -1;

    Bar(PrintWriter err, boolean silent) {
      this.err = err;
      this.silent = silent;
    }

    @Override
    public void at(String step, int done, int all) {
      if (silent) return;
      if (!Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)) {
        var part = all == 0 ? LINES : done * LINES / all;
        if (part > told) err.println("  " + step + " (" + done + " of " + all + ")");
        told = part;
        return;
      }
      if (bar == null) {
        bar =
            new ProgressBarBuilder()
                .setTaskName("Booking")
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
      }
      bar.stepTo(done);
      bar.setExtraMessage(step);
    }

    @Override
    public void close() {
      if (bar != null) bar.close();
    }
  }
}
