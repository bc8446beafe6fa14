package org.koprogo.reports;

/** How calls and charges were divided. */
final class Distributions {
  private Distributions() {}

  static String calls(YearFacts facts) {
    var csv = new Csv("call", "type", "date", "due", "key", "lot", "weight", "party", "amount");
    for (var called : facts.calls()) {
      if (!called.stands()) continue;
      var c = called.call();
      for (var s : called.shares()) {
        csv.row(
            c.reference(),
            c.type(),
            c.date(),
            c.due(),
            facts.key(c.key().value()),
            facts.lot(s.lot().value()),
            s.ofLot().weight(),
            facts.party(s.party().value()),
            s.amount());
      }
    }
    return csv.toString();
  }

  static String chargesByLot(YearFacts facts) {
    var csv = new Csv("account", "key", "total", "lot", "weight", "total_weight", "amount");
    for (var line : facts.settlement().lines()) {
      for (var s : line.shares()) {
        if (s.holderPosition() == 1) {
          csv.row(
              line.account(),
              line.keyCode(),
              line.total(),
              facts.lot(s.lot().value()),
              s.ofLot().weight(),
              s.ofLot().totalWeight(),
              s.ofLot().amount());
        }
      }
    }
    return csv.toString();
  }

  static String chargesByOwner(YearFacts facts) {
    var csv =
        new Csv(
            "account",
            "key",
            "lot",
            "party",
            "from",
            "to_exclusive",
            "basis",
            "units",
            "amount",
            "owner_part",
            "tenant_part");
    for (var line : facts.settlement().lines()) {
      for (var s : line.shares()) {
        csv.row(
            line.account(),
            line.keyCode(),
            facts.lot(s.lot().value()),
            facts.party(s.party().value()),
            s.from(),
            s.toExclusive(),
            s.basis(),
            s.ofHolder().weight(),
            s.amount(),
            s.ownerPart(),
            s.tenantPart());
      }
    }
    return csv.toString();
  }
}
