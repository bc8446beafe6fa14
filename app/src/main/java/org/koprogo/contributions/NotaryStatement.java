package org.koprogo.contributions;

import java.time.LocalDate;
import org.koprogo.kernel.Money;
import org.koprogo.registry.PartyId;

/**
 * What the notary is told of a seller and his lots (art. 3.94, handbook 7.2 rule 10), as the books
 * stood then.
 *
 * @param lots their codes, one space between
 * @param shares of these lots under the working capital's key, out of {@code totalShares}
 * @param funds each reserve fund with a balance, as {@code code=amount}, one space between
 * @param reserveShare informative: the lots' part of every fund, half up per fund
 * @param ledgerBalance what the party owes on 4100, 4101 and 4102 together; negative when it is
 *     owed
 * @param overdue of open items due before the day; unused credits are not deducted
 * @param notYetDue of the other open items
 */
public record NotaryStatement(
    LocalDate fiscalYear,
    String reference,
    LocalDate on,
    PartyId party,
    String lots,
    long shares,
    long totalShares,
    Money workingCapital,
    String funds,
    Money reserveShare,
    Money ledgerBalance,
    Money overdue,
    Money notYetDue) {}
