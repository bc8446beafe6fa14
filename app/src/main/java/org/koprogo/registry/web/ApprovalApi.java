package org.koprogo.registry.web;

import static org.koprogo.identity.Permission.MANAGE_ORGANIZATION;
import static org.koprogo.identity.Permission.READ_BUILDING;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Misfit;
import org.koprogo.api.Operation;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.Registry;

/**
 * Above which amount an invoice needs a second pair of eyes. An administrator says it: who enters
 * and approves must not set his own limit.
 */
@Singleton
final class ApprovalApi implements Api {
  private final Registry registry;

  ApprovalApi(Registry registry) {
    this.registry = registry;
  }

  @Says("Above which amount who entered an invoice does not approve it himself.")
  record ApprovalBody(
      @Says(value = "The gross amount, 0.00 or more.", example = "500.00") Money threshold) {
    ApprovalBody {
      if (threshold.isNegative()) throw new Misfit("threshold", "is 0.00 or more");
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("getApproval", "/buildings/{building}/approval-settings", READ_BUILDING)
            .says("Approval of invoices", "Above which amount it takes two people.")
            .reads(ApprovalBody.class, (scope, asked) -> Reply.of(known(scope, asked))),
        Operation.put(
                "changeApproval", "/buildings/{building}/approval-settings", MANAGE_ORGANIZATION)
            .says(
                "Change the approval of invoices",
                "Counts for invoices that are approved from now on.")
            .refuses(ProblemType.INVALID)
            .does(ApprovalBody.class, ApprovalBody.class, this::change));
  }

  private ApprovalBody known(Scope scope, Asked asked) {
    return new ApprovalBody(registry.approvalThreshold(scope, asked.building()));
  }

  private Reply<ApprovalBody> change(Tx tx, Asked asked, ApprovalBody sent) {
    // Two who read the same version must not both replace it.
    tx.lock("building:" + asked.building());
    var before = known(tx, asked);
    registry.changeApprovalThreshold(tx, asked.building(), sent.threshold());
    return Reply.changed(before, sent);
  }
}
