package org.koprogo.search;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.koprogo.tables.ledger.Tables.PUB_ENTRY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.tables.invoices.tables.PubWords;
import org.koprogo.tables.registry.Tables;

final class SearchQueries {
  private static final PubWords DOCUMENT = org.koprogo.tables.invoices.Tables.PUB_WORDS;
  private static final org.koprogo.tables.registry.tables.PubWords THING = Tables.PUB_WORDS;

  /** Every word begins one of the row's, or the row has the number that they make together. */
  private static Condition fits(Field<String> words, Sought sought) {
    var all = noCondition();
    for (var word : sought.words()) all = all.and(words.contains(" " + word));
    return sought
        .number()
        .map(number -> words.contains(" " + number).or(withoutCountry(words, number)))
        .map(all::or)
        .orElse(all);
  }

  /** Enterprise numbers are written with their country, and kept without it. */
  private static Condition withoutCountry(Field<String> words, String number) {
    return number.startsWith("be")
        ? words.contains(" " + number.substring(2))
        : org.jooq.impl.DSL.falseCondition();
  }

  private static Condition in(Field<UUID> building, Optional<List<BuildingId>> limits) {
    return limits
        .map(some -> building.in(some.stream().map(BuildingId::value).toList()))
        .orElseGet(org.jooq.impl.DSL::noCondition);
  }

  /** What is called exactly so, before what begins so, before the rest. */
  private static Field<Integer> rank(Field<String> code, Field<String> words, Sought sought) {
    return when(lower(code).eq(String.join(" ", sought.words())), inline(0))
        .when(words.startsWith(" " + sought.words().getFirst()), inline(1))
        .otherwise(inline(2));
  }

  List<Hit> things(
      Scope scope, Sought sought, Hit.Kind kind, Optional<List<BuildingId>> limits, int most) {
    var isParty = kind == Hit.Kind.OWNER || kind == Hit.Kind.SUPPLIER;
    return scope
        .sql()
        .select(THING.BUILDING_ID, THING.BUILDING, THING.ID, THING.CODE, THING.NAME)
        .from(THING)
        .where(THING.ORGANIZATION_ID.eq(scope.org().value()))
        .and(THING.KIND.eq(isParty ? "PARTY" : kind.name()))
        .and(isParty ? THING.ROLE.eq(kind.name()) : noCondition())
        .and(in(THING.BUILDING_ID, limits))
        .and(fits(THING.WORDS, sought))
        .orderBy(
            rank(THING.CODE, THING.WORDS, sought), THING.NAME, THING.CODE, THING.BUILDING, THING.ID)
        .limit(most)
        .fetch(r ->
            new Hit(
                kind,
                new BuildingId(r.value1()),
                r.value2(),
                r.value3(),
                r.value4(),
                r.value5(),
                null,
                null));
  }

  List<Hit> invoices(Scope scope, Sought sought, Optional<List<BuildingId>> limits, int most) {
    var amount =
        sought
            .amount()
            .map(m -> DOCUMENT.GROSS_CENTS.eq(m.cents()))
            .orElseGet(org.jooq.impl.DSL::falseCondition);
    return scope
        .sql()
        .select(
            DOCUMENT.BUILDING_ID,
            DOCUMENT.SUPPLIER,
            DOCUMENT.INVOICE_ID,
            DOCUMENT.REFERENCE,
            DOCUMENT.LABEL,
            DOCUMENT.INVOICED_ON,
            DOCUMENT.GROSS_CENTS)
        .from(DOCUMENT)
        .where(DOCUMENT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(in(DOCUMENT.BUILDING_ID, limits))
        .and(fits(DOCUMENT.WORDS, sought).or(amount))
        .orderBy(
            rank(DOCUMENT.REFERENCE, DOCUMENT.WORDS, sought),
            DOCUMENT.INVOICED_ON.desc(),
            DOCUMENT.REFERENCE,
            DOCUMENT.INVOICE_ID)
        .limit(most)
        .fetch(r ->
            new Hit(
                Hit.Kind.INVOICE,
                new BuildingId(r.value1()),
                r.value2(),
                r.value3(),
                r.value4(),
                r.value5(),
                r.value6(),
                new Money(r.value7())));
  }

  List<Hit> entries(Scope scope, Sought sought, Optional<List<BuildingId>> limits, int most) {
    var document = sought.document();
    return scope
        .sql()
        .select(
            PUB_ENTRY.BUILDING_ID,
            PUB_ENTRY.JOURNAL_CODE,
            PUB_ENTRY.ENTRY_ID,
            PUB_ENTRY.DOCUMENT,
            PUB_ENTRY.LABEL,
            PUB_ENTRY.BOOKED_ON)
        .from(PUB_ENTRY)
        .where(PUB_ENTRY.ORGANIZATION_ID.eq(scope.org().value()))
        .and(in(PUB_ENTRY.BUILDING_ID, limits))
        // The one way to ask for a beginning that an index may answer behind row security.
        .and("{0} ^@ {1}", PUB_ENTRY.DOCUMENT, org.jooq.impl.DSL.val(document))
        .orderBy(
            when(PUB_ENTRY.DOCUMENT.eq(document), inline(0)).otherwise(inline(1)),
            PUB_ENTRY.BOOKED_ON.desc(),
            PUB_ENTRY.DOCUMENT,
            PUB_ENTRY.ENTRY_ID)
        .limit(most)
        .fetch(r ->
            new Hit(
                Hit.Kind.ENTRY,
                new BuildingId(r.value1()),
                r.value2(),
                r.value3(),
                r.value4(),
                r.value5(),
                r.value6(),
                null));
  }
}
