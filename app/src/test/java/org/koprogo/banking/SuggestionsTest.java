package org.koprogo.banking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koprogo.banking.Suggestion.Reason;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.ItemId;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.Side;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;

/** The statement lines are those of the example residence, or made from them. */
class SuggestionsTest {
  private static final String IBAN = "BE03363000111184";

  private final Party dupont = party(Party.Role.OWNER, "P1", "DUPONT Marie", "101000100043");
  private final Party janssens = party(Party.Role.OWNER, "P2", "JANSSENS Koen", "101000200073");
  private final Party energy = party(Party.Role.SUPPLIER, "ENE", "Énergie Bruxelles SA", null);
  private final Party lift = party(Party.Role.SUPPLIER, "ASC", "Ascenseurs Nord", null);
  private final List<OpenItem> open = new ArrayList<>();
  private Map<String, Suggestions.Facts.Known> known = Map.of();

  private static Party party(
      Party.Role role, String code, String name, @Nullable String reference) {
    return new Party(
        new PartyId(UUID.randomUUID()),
        role,
        code,
        1,
        Party.Kind.PERSON,
        name,
        null,
        reference,
        null,
        List.of());
  }

  private OpenItem owes(Party party, String reference, String amount, int month) {
    return item(party, "410100", reference, amount, month, Side.DEBIT);
  }

  private OpenItem invoiced(Party party, String reference, String amount, int month) {
    return item(party, "440000", reference, amount, month, Side.CREDIT);
  }

  private OpenItem item(
      Party party, String account, String reference, String amount, int month, Side side) {
    var day = LocalDate.of(2025, month, 1);
    var money = Money.parse(amount);
    var item =
        new OpenItem(
            new ItemId(UUID.randomUUID()),
            new EntryId(UUID.randomUUID()),
            party.id(),
            account,
            reference,
            day,
            day,
            side,
            money,
            money,
            open.size());
    open.add(item);
    return item;
  }

  private List<Suggestion> suggested(
      String amount, String counterparty, String iban, String structured, String communication) {
    return new Suggestions(
            new Suggestions.Facts(
                List.of(dupont, janssens, energy, lift),
                Set.of("BE62510007547061"),
                known,
                List.copyOf(open)))
        .of(new BankLine(Money.parse(amount), counterparty, iban, structured, communication));
  }

  private static List<String> parts(Suggestion suggestion) {
    return suggestion.parts().stream().map(p -> p.item().reference() + "=" + p.amount()).toList();
  }

  @Test
  void an_owners_reference_outweighs_another_owners_exact_amount() {
    owes(dupont, "CALL-2025-Q1", "950.00", 1);
    owes(janssens, "CALL-2025-Q1", "912.00", 1);
    var found = suggested("912.00", "", "", "+++101/0001/00043+++", "");
    assertThat(found).extracting(Suggestion::party).containsExactly(dupont.id(), janssens.id());
    assertThat(found.getFirst().kind()).isEqualTo("OWNER_PAYMENT");
    assertThat(found.getFirst().reasons()).containsExactly(Reason.REFERENCE);
    assertThat(found.getLast().reasons()).containsExactly(Reason.AMOUNT);
  }

  /** R65: the exact amount shows who pays; the oldest debt is still settled first. */
  @Test
  void an_owners_payment_settles_the_oldest_due_and_leaves_the_rest_on_account() {
    owes(dupont, "CALL-2025-Q2", "912.00", 4);
    owes(dupont, "CALL-2025-Q1", "500.00", 1);
    var found = suggested("1412.10", "Marie Dupont", "", "", "").getFirst();
    assertThat(found.reasons()).containsExactly(Reason.NAME);
    assertThat(parts(found)).containsExactly("CALL-2025-Q1=500.00", "CALL-2025-Q2=912.00");
    assertThat(found.rest()).isEqualTo(Money.parse("0.10"));
    assertThat(parts(suggested("912.00", "DUPONT MARIE", "", "", "").getFirst()))
        .containsExactly("CALL-2025-Q1=500.00", "CALL-2025-Q2=412.00");
  }

  /** E11: unless the payer says what he pays. */
  @Test
  void what_the_payer_names_is_settled_first() {
    owes(dupont, "CALL-2025-Q1", "500.00", 1);
    owes(dupont, "CALL-2025-Q2", "912.00", 4);
    var found = suggested("1000.00", "", "", "", "my CALL-2025-Q2, thanks").getFirst();
    assertThat(found.reasons()).containsExactly(Reason.DOCUMENT);
    assertThat(parts(found)).containsExactly("CALL-2025-Q2=912.00", "CALL-2025-Q1=88.00");
  }

  @Test
  void an_account_known_from_earlier_is_recognised_with_spaces_and_by_code_or_id() {
    known = Map.of(IBAN, new Suggestions.Facts.Known(Party.Role.OWNER, "P1"));
    assertThat(suggested("1.00", "", "be03 3630 0011 1184", "", "").getFirst().party())
        .isEqualTo(dupont.id());
    var id = janssens.id().value().toString();
    known = Map.of(IBAN, new Suggestions.Facts.Known(Party.Role.OWNER, id));
    var found = suggested("1.00", "", IBAN, "", "");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().party()).isEqualTo(janssens.id());
    assertThat(found.getFirst().reasons()).containsExactly(Reason.ACCOUNT);
  }

  @Test
  void a_suppliers_few_documents_of_exactly_the_amount_are_found_the_oldest_first() {
    invoiced(energy, "I1", "100.00", 1);
    invoiced(energy, "I2", "60.50", 2);
    invoiced(energy, "I3", "39.50", 3);
    invoiced(energy, "I4", "39.50", 4);
    invoiced(lift, "I5", "7.00", 1);
    var found = suggested("-139.50", "", "", "", "");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().kind()).isEqualTo("SUPPLIER_PAYMENT");
    assertThat(found.getFirst().reasons()).containsExactly(Reason.AMOUNTS);
    assertThat(parts(found.getFirst())).containsExactly("I1=100.00", "I3=39.50");
    assertThat(parts(suggested("-60.50", "ENERGIE BRUXELLES", "", "", "").getFirst()))
        .containsExactly("I2=60.50");
  }

  @Test
  void nobody_is_refunded_more_than_he_has_on_account() {
    item(dupont, "410100", "BNK-1", "20.00", 1, Side.CREDIT);
    assertThat(suggested("-20.01", "DUPONT Marie", "", "", "")).isEmpty();
    var found = suggested("-20.00", "DUPONT Marie", "", "", "").getFirst();
    assertThat(found.kind()).isEqualTo("OWNER_REFUND");
    assertThat(found.reasons()).containsExactly(Reason.AMOUNT, Reason.NAME);
  }

  @Test
  void a_transfer_between_the_buildings_own_accounts_is_known_by_the_account() {
    var found = suggested("-500.00", "ACP", "BE62 5100 0754 7061", "", "");
    assertThat(found.getFirst().kind()).isEqualTo("INTERNAL_TRANSFER");
    assertThat(found.getFirst().reasons()).containsExactly(Reason.OWN_ACCOUNT);
  }

  @Test
  void nothing_is_suggested_where_nothing_speaks_for_anybody() {
    owes(dupont, "CALL-2025-Q1", "500.00", 1);
    assertThat(suggested("499.99", "NOBODY Known", "", "", "")).isEmpty();
  }
}
