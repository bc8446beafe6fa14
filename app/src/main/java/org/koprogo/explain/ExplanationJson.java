package org.koprogo.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.ledger.Ledger;
import org.koprogo.registry.Building;
import org.koprogo.reports.Explanation;
import org.koprogo.reports.Explanation.Origin;

/** An explanation as a tree for scripts; amounts and dates are texts. */
final class ExplanationJson {
  private ExplanationJson() {}

  static Map<String, Object> of(
      Building building, Ledger.FiscalYear year, Explanation.Explained explained) {
    var tree = tree();
    tree.put("building", building.enterpriseNumber());
    tree.put("firstDay", year.firstDay().toString());
    tree.put("lastDay", year.lastDay().toString());
    tree.put("amount", explained.amount().toString());
    switch (explained) {
      case Explanation.Charge charge -> charge(tree, charge);
      case Explanation.CallPart part -> callPart(tree, part);
    }
    tree.put("recomputed", explained.differences().isEmpty() ? "equal" : "different");
    tree.put("differences", explained.differences());
    return tree;
  }

  private static Map<String, Object> tree() {
    return new LinkedHashMap<>();
  }

  /** Name and value by turns. */
  private static Map<String, Object> tree(Object... pairs) {
    var tree = tree();
    for (var i = 0; i < pairs.length; i += 2) tree.put(pairs[i].toString(), plain(pairs[i + 1]));
    return tree;
  }

  private static Object plain(Object value) {
    return value instanceof Map
            || value instanceof List
            || value instanceof Boolean
            || value instanceof Number
        ? value
        : value.toString();
  }

  private static void charge(Map<String, Object> tree, Explanation.Charge c) {
    tree.put("account", c.account().code());
    tree.put("key", c.key().code());
    tree.put("lot", c.lotName().code());
    tree.put("party", c.party().code());
    tree.put("total", c.lot().total().toString());
    tree.put("postings", c.postings().stream().map(ExplanationJson::posting).toList());
    tree.put("lotPart", step(c.lot()));
    tree.put("holders", c.holders().stream().map(ExplanationJson::holder).toList());
    tree.put("voucher", voucher(c.voucher()));
  }

  private static Map<String, Object> posting(Explanation.Posting p) {
    var tree = entry(p.entry());
    tree.putAll(tree("text", p.text(), "amount", p.signed(), "origin", origin(p.origin())));
    return tree;
  }

  private static Map<String, Object> origin(Origin origin) {
    return switch (origin) {
      case Origin.Purchase(var supplier, var creditNote, var net, var rate, var vat, var gross) ->
          tree(
              "kind",
              creditNote ? "CREDIT_NOTE" : "INVOICE",
              "supplier",
              supplier.code(),
              "net",
              net,
              "vatRate",
              rate.toPlainString(),
              "vat",
              vat,
              "gross",
              gross);
      case Origin.Deferral(var invoice, var gross, var from, var to, var after, var days) ->
          tree(
              "kind",
              "DEFERRAL",
              "invoice",
              invoice,
              "gross",
              gross,
              "from",
              from,
              "to",
              to,
              "daysAfter",
              after,
              "days",
              days);
      case Origin.LateInterest(var principal, var from, var to, var arithmetic) ->
          tree(
              "kind",
              "LATE_INTEREST",
              "principal",
              principal,
              "from",
              from,
              "toExclusive",
              to,
              "arithmetic",
              arithmetic);
      case Origin.Movement(var kind, var account, var moved) ->
          tree("kind", kind, "bankAccount", account, "moved", moved);
      case Origin.OpeningReversal() -> tree("kind", "OPENING_REVERSAL");
      case Origin.Accrual() -> tree("kind", "ACCRUAL");
      case Origin.ClaimClose() -> tree("kind", "CLAIM_CLOSE");
      case Origin.ReminderFee() -> tree("kind", "REMINDER_FEE");
      case Origin.Reversal() -> tree("kind", "REVERSAL");
      case Origin.Other(var accounts) -> tree("kind", "OTHER", "accounts", accounts);
    };
  }

  private static Map<String, Object> entry(Explanation.EntryRef e) {
    return tree(
        "journal", e.journal(), "number", e.number(), "date", e.date(), "document", e.document());
  }

  private static Map<String, Object> step(Explanation.Step s) {
    return tree(
        "total", s.total(),
        "weight", s.weight(),
        "totalWeight", s.totalWeight(),
        "exactCents", s.numerator() + "/" + s.totalWeight(),
        "floor", s.floor(),
        "remainder", s.remainder(),
        "rank", s.rank(),
        "parts", s.parts(),
        "extraCents", s.extraCents(),
        "extraCent", s.extraCent(),
        "amount", s.amount());
  }

  private static Map<String, Object> holder(Explanation.Holder h) {
    return tree(
        "party", h.party().code(),
        "from", h.from(),
        "toExclusive", h.toExclusive(),
        "basis", h.basis(),
        "part", step(h.step()),
        "tenantPercent", h.tenantPercent(),
        "tenantPart", h.tenantPart());
  }

  private static Map<String, Object> voucher(Explanation.Voucher v) {
    var tree =
        tree(
            "charges",
            v.charges().stream()
                .map(r -> tree("account", r.account(), "key", r.key(), "amount", r.amount()))
                .toList(),
            "chargesTotal",
            v.chargesTotal(),
            "provisions",
            v.provisions().stream().map(r -> tree("call", r.call(), "amount", r.amount())).toList(),
            "provisionsTotal",
            v.provisionsTotal(),
            "net",
            v.net());
    Explanation.@Nullable EntryRef entry = v.entry();
    if (entry != null) tree.put("entry", entry(entry));
    return tree;
  }

  private static void callPart(Map<String, Object> tree, Explanation.CallPart c) {
    tree.put("call", c.call().code());
    tree.put("type", c.type().name());
    tree.put("date", c.date().toString());
    tree.put("due", c.due().toString());
    tree.put("key", c.key().code());
    tree.put("lot", c.lotName().code());
    tree.put("party", c.party().code());
    tree.put("entry", entry(c.entry()));
    tree.put("lotPart", step(c.lot()));
    tree.put(
        "owners",
        c.owners().stream()
            .map(o ->
                tree(
                    "party", o.party().code(),
                    "fraction", o.fraction(),
                    "part", step(o.step())))
            .toList());
  }
}
