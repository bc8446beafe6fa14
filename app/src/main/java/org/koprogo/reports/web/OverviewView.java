package org.koprogo.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Chart;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostedEntry;
import org.koprogo.papers.Paper;
import org.koprogo.posting.BooksView;
import org.koprogo.registry.Lot;
import org.koprogo.reports.Portfolio;
import org.koprogo.texts.Said;

/**
 * What the page of a building shows.
 *
 * @param steps of setting it up; none where all are done or the reader may do none
 * @param standing how its books stand; null before its first year, and for who may not read them
 */
public record OverviewView(BooksView books, List<Step> steps, @Nullable Standing standing) {
  public OverviewView {
    steps = List.copyOf(steps);
  }

  public String href() {
    return books.href();
  }

  public int lots() {
    return books.names().lots().size();
  }

  /** What the lots have of the building's shares. */
  public long shares() {
    return books.names().lots().stream().mapToLong(Lot::shares).sum();
  }

  /** Whether that is all of them. */
  public boolean isComplete() {
    return shares() == books.building().sharesTotal();
  }

  /** What is to be done before the books can be kept, and where. */
  public record Step(Said label, String href, boolean done) {}

  /** The first that is not done. */
  public Optional<Step> next() {
    return steps.stream().filter(s -> !s.done()).findFirst();
  }

  /**
   * How the books stand.
   *
   * @param on the day: today, or the year's last when it is over
   * @param row what the list of all buildings says of it
   * @param cash by bank account
   * @param funds reserve and working capital, positive when there is something in them
   * @param ages how late what is owed is; null where nobody owes anything
   * @param burn null where the year has no budget
   * @param last entries, the newest first
   */
  public record Standing(
      Ledger.FiscalYear year,
      LocalDate on,
      Portfolio.Row row,
      List<Held> cash,
      List<Held> funds,
      Picture months,
      @Nullable Picture ages,
      @Nullable Picture burn,
      List<Deadline> deadlines,
      List<Waits> waiting,
      List<PostedEntry> last) {
    public Standing {
      cash = List.copyOf(cash);
      funds = List.copyOf(funds);
      deadlines = List.copyOf(deadlines);
      waiting = List.copyOf(waiting);
      last = List.copyOf(last);
    }

    public Money inCash() {
      return Asking.sum(cash, Held::amount);
    }
  }

  /** What an account holds. */
  public record Held(String account, String name, String href, Money amount) {}

  /**
   * A drawing with the table of its figures.
   *
   * @param href of the report that says more
   */
  public record Picture(Chart chart, Paper figures, String href) {}

  public record Deadline(LocalDate day, Said label, String href) {}

  /** Something that waits for a decision. */
  public record Waits(String says, String href) {}
}
