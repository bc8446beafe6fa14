package org.koprogo.year;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.year.Folder.InvoiceLine;

/** The lines of one invoice, and whether they make its gross amount. */
final class InvoiceLines {
  private static final String PRIVATE = "643000";
  private static final List<BigDecimal> RATES =
      Stream.of("0", "6", "12", "21").map(BigDecimal::new).toList();

  private final JsonFields invoice;
  private final Known known;
  private final boolean clearsAccrual;
  private final List<InvoiceLine> built = new ArrayList<>();
  private boolean haveKey;
  private boolean havePrivate;

  InvoiceLines(JsonFields invoice, Known known, boolean clearsAccrual) {
    this.invoice = invoice;
    this.known = known;
    this.clearsAccrual = clearsAccrual;
  }

  List<InvoiceLine> built() {
    return List.copyOf(built);
  }

  boolean haveKey() {
    return haveKey;
  }

  boolean havePrivate() {
    return havePrivate;
  }

  InvoiceLines read(@Nullable Money gross) {
    if (clearsAccrual) known.uses.posts(invoice.place("clearsAccrual"), "444000");
    var parts = invoice.parts("lines");
    if (parts.whole() && parts.list().isEmpty()) {
      invoice.place("lines").refuse(Rule.FIELD, "an invoice has at least one line");
      return this;
    }
    var costs = new ArrayList<Cost>();
    for (var part : parts.list()) {
      var cost = line(part);
      if (cost != null) costs.add(cost);
    }
    var whole = parts.whole() && costs.size() == parts.list().size();
    if (gross != null && whole) refuseUnlessSum(gross, costs);
    return this;
  }

  /** What a line costs, in cents. */
  private record Cost(long net, long vat) {}

  private @Nullable Cost line(JsonFields line) {
    var account = known.account(line, "account");
    var key = known.optionalKey(line, "key");
    var party = party(line);
    var net = line.amount("net");
    var rate = rate(line);
    haveKey |= line.has("key");
    key(line, account, key, net);
    line.close();
    if (net == null || rate == null) return null;
    var cost = new Cost(net.cents(), vat(net, rate));
    if (cost.net + cost.vat > Money.MAX_CENTS) {
      line.place("net").refuse(Rule.AMOUNT, "with its VAT this is past the largest amount");
      return null;
    }
    if (account != null) {
      built.add(new InvoiceLine(account, key, party, net, rate, new Money(cost.vat)));
    }
    return cost;
  }

  /** Half up on the cent, per line (7.2-3). */
  private static long vat(Money net, BigDecimal rate) {
    return net.percent(rate).cents();
  }

  private static @Nullable BigDecimal rate(JsonFields line) {
    var written = line.percentage("vatRate");
    if (written == null) return null;
    for (var rate : RATES) if (rate.compareTo(written) == 0) return rate;
    var words = written + " is not a VAT rate: 0 (exempt), 6, 12 or 21";
    line.place("vatRate").refuse(Rule.VAT, words);
    return null;
  }

  /** Who pays a private line; no other line has a party. */
  private @Nullable String party(JsonFields line) {
    var isPrivate = PRIVATE.equals(line.peek("account"));
    if (isPrivate) {
      havePrivate = true;
      known.uses.posts(line.place("account"), "410100", "643100");
      return known.party(line, "party");
    }
    if (line.has("party") && line.has("account")) {
      line.place("party")
          .refuse(Rule.PRIVATE, "only a private line, on account 643000, has a party");
    }
    return line.optionalText("party");
  }

  private void key(
      JsonFields line, @Nullable String account, @Nullable String key, @Nullable Money net) {
    if (PRIVATE.equals(account)) {
      if (!line.has("key")) return;
      var words = "a private line is paid by its party alone and has no key";
      line.place("key").refuse(Rule.PRIVATE, words);
    } else if (!clearsAccrual) {
      known.charges(line, account, key, net);
    }
  }

  private void refuseUnlessSum(Money gross, List<Cost> costs) {
    var sum = BigInteger.ZERO;
    for (var cost : costs) sum = sum.add(BigInteger.valueOf(cost.net + cost.vat));
    if (sum.equals(BigInteger.valueOf(gross.cents()))) return;
    var total = new BigDecimal(sum, 2).toPlainString();
    var each = costs.stream().limit(10).map(c -> new Money(c.net) + " + VAT " + new Money(c.vat));
    var shown = each.collect(Collectors.joining(", ")) + (costs.size() > 10 ? ", ..." : "");
    var words = "the lines make " + total + " (" + shown + "), not " + gross;
    invoice.place("gross").refuse(Rule.VAT, words);
  }
}
