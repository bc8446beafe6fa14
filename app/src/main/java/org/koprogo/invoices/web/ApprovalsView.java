package org.koprogo.invoices.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Shown;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.Money;

/** The drafts of all buildings, those due first before the others. */
public record ApprovalsView(List<Row> rows) {
  /**
   * One draft.
   *
   * @param supplier his name
   * @param mine whether its reader entered it
   * @param barred whether therefore somebody else must approve it
   * @param alike documents that it may be a second time
   */
  public record Row(
      Invoices.ToApprove draft,
      String building,
      String href,
      @Nullable String supplier,
      boolean mine,
      boolean barred,
      List<Shown.Link> alike) {
    public String buildingHref() {
      return "/buildings/" + draft.building();
    }

    /** Where the approval is asked. */
    public Map<String, String> path() {
      return Map.of(
          "building", draft.building().toString(), "invoice", draft.id().value().toString());
    }

    /** A credit note lowers what is to be paid. */
    public Money signed() {
      return draft.creditNote() ? draft.gross().negate() : draft.gross();
    }

    public boolean isLate(LocalDate today) {
      return draft.due() != null && draft.due().isBefore(today);
    }
  }

  public Money total() {
    return rows.stream().map(Row::signed).reduce(Money.ZERO, Money::plus);
  }
}
