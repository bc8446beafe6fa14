package org.koprogo.banking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.PartyId;

/**
 * One line of a bank statement.
 *
 * @param position its place in the year's list, from 1
 * @param account the bank account's account in the books
 * @param amount signed as the bank does: what comes in is positive
 */
public record Movement(
    BuildingId building,
    LocalDate fiscalYear,
    String reference,
    int position,
    String account,
    LocalDate date,
    Money amount,
    Purpose purpose,
    String target,
    Statement statement) {

  public Movement {
    if (amount.isZero())
      throw new IllegalArgumentException("a movement moves something: " + reference);
  }

  /** What the statement says in words, kept verbatim. */
  public record Statement(
      String counterparty, String iban, String structured, String communication, String text) {}

  /** What a movement was recognised to be. */
  public sealed interface Purpose {
    /** The name by which files and tables know it. */
    String kind();

    record OwnerPayment(PartyId owner) implements Purpose {
      @Override
      public String kind() {
        return "OWNER_PAYMENT";
      }
    }

    record OwnerRefund(PartyId owner) implements Purpose {
      @Override
      public String kind() {
        return "OWNER_REFUND";
      }
    }

    /** A payment to a supplier, or, positive, his refund. */
    record SupplierPayment(PartyId supplier) implements Purpose {
      @Override
      public String kind() {
        return "SUPPLIER_PAYMENT";
      }
    }

    record InternalTransfer() implements Purpose {
      @Override
      public String kind() {
        return "INTERNAL_TRANSFER";
      }
    }

    record BankCharges(@Nullable KeyId key) implements Purpose {
      @Override
      public String kind() {
        return "BANK_CHARGES";
      }
    }

    /**
     * Interest received; gross less withholding tax is the movement's amount. Without key it is not
     * divided (E18).
     */
    record Interest(@Nullable KeyId key, Money gross, Money withholding) implements Purpose {
      @Override
      public String kind() {
        return "INTEREST";
      }
    }

    record InsuranceIndemnity(String claim) implements Purpose {
      @Override
      public String kind() {
        return "INSURANCE_INDEMNITY";
      }
    }
  }
}
