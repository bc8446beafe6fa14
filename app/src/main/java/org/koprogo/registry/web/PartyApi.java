package org.koprogo.registry.web;

import static org.koprogo.api.ProblemType.CODE_USED;
import static org.koprogo.identity.Permission.EDIT_BUILDING;
import static org.koprogo.identity.Permission.READ_BUILDING;
import static org.koprogo.registry.Fields.Subject.PARTY;
import static org.koprogo.registry.web.RegistryProblems.FIELD_NEEDED;
import static org.koprogo.registry.web.RegistryProblems.FIELD_TYPE;
import static org.koprogo.registry.web.RegistryProblems.FIELD_UNKNOWN;
import static org.koprogo.registry.web.RegistryProblems.MEMBERS_DIFFER;
import static org.koprogo.registry.web.RegistryProblems.REFERENCE_USED;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Fault;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.Contact;
import org.koprogo.registry.Fields;
import org.koprogo.registry.LegalNumbers;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** The owners and suppliers of a building over the wire. */
@Singleton
final class PartyApi implements Api {
  private final Registry registry;
  private final Fields fields;

  PartyApi(Registry registry, Fields fields) {
    this.registry = registry;
    this.fields = fields;
  }

  @Says("A member of an indivision.")
  record OwnerMember(
      @Says(value = "His name.", example = "LAMBERT Sophie") String name,
      @Says("His part of the whole, such as 2/3.") Fraction share) {
    static OwnerMember of(Party.Member member) {
      return new OwnerMember(member.name(), member.share());
    }
  }

  @Says("An owner, as this building's books know him.")
  record OwnerBody(
      @Says("His id.") PartyId id,
      @Says(value = "His code, once among the owners.", example = "P5") String code,
      @Says("His place in the list, from 1.") long position,
      @Says("What he is.") Party.Kind kind,
      @Says(value = "His name.", example = "LAMBERT Sophie & Paul") String name,
      @Says(value = "Language of his letters: fr, nl, de or en.", example = "fr")
          @Nullable String language,
      @Says(value = "His permanent payment reference, twelve digits.", example = "101000500066")
          @Nullable String structuredCommunication,
      @Says(value = "Who votes and is written to for several.", example = "LAMBERT Sophie")
          @Nullable String representative,
      @Says("The members of an indivision, who hold it whole; else none.")
          List<OwnerMember> members,
      @Says("How he is reached; only for those who may change it.") @Nullable ContactBody contact,
      @Says("What the organization's own fields say of him, by name.") List<ValueBody> fields) {
    static OwnerBody of(Party p, @Nullable Contact contact, Map<String, Fields.Value> known) {
      return new OwnerBody(
          p.id(),
          p.code(),
          p.position(),
          p.kind(),
          p.name(),
          p.language(),
          p.structuredCommunication(),
          p.representative(),
          p.members().stream().map(OwnerMember::of).toList(),
          contact == null ? null : ContactBody.of(contact),
          ValueBody.of(known));
    }
  }

  @Says("An owner who is to be added.")
  record NewOwner(
      @Says(value = "His code, once among the owners.", example = "P9") String code,
      @Says("What he is.") Party.Kind kind,
      @Says(value = "His name.", example = "CLAES Anna") String name,
      @Says(value = "Language of his letters: fr, nl, de or en.", example = "nl", most = 2)
          @Nullable String language,
      @Says(
              value = "His permanent payment reference, twelve digits; +++101/0005/00066+++ too.",
              example = "101000500066",
              most = 20)
          @Nullable String structuredCommunication,
      @Says(value = "Who votes and is written to for several.", example = "CLAES Anna")
          @Nullable String representative,
      @Says(value = "The members of an INDIVISION; their shares make one.", most = 100)
          @Nullable List<OwnerMember> members,
      @Says("How he is reached.") @Nullable ContactBody contact,
      @Says(
              value = "Values of the organization's own fields; those that it requires are needed.",
              most = 200)
          @Nullable List<ValueBody> fields) {}

  @Says("What may change of an owner; his code and kind stay.")
  record OwnerChange(
      @Says(value = "His name.", example = "CLAES Anna") String name,
      @Says(value = "Language of his letters: fr, nl, de or en.", example = "nl", most = 2)
          @Nullable String language,
      @Says(
              value = "His permanent payment reference, twelve digits; +++101/0005/00066+++ too.",
              example = "101000500066",
              most = 20)
          @Nullable String structuredCommunication,
      @Says(value = "Who votes and is written to for several.", example = "CLAES Anna")
          @Nullable String representative,
      @Says(value = "The members of an INDIVISION; their shares make one.", most = 100)
          @Nullable List<OwnerMember> members,
      @Says("How he is reached; left out altogether, it stays as it is.")
          @Nullable ContactBody contact,
      @Says(
              value =
                  "Values of the organization's own fields; those that are left out are forgotten. Left out altogether, all stay as they are.",
              most = 200)
          @Nullable List<ValueBody> fields) {}

  @Says("A supplier, as this building's books know him.")
  record SupplierBody(
      @Says("His id.") PartyId id,
      @Says(value = "His code, once among the suppliers.", example = "ASC") String code,
      @Says("His place in the list, from 1.") long position,
      @Says(value = "His name.", example = "Ascenseurs SA") String name,
      @Says(value = "Language of letters: fr, nl, de or en.", example = "fr")
          @Nullable String language) {
    static SupplierBody of(Party p) {
      return new SupplierBody(p.id(), p.code(), p.position(), p.name(), p.language());
    }
  }

  @Says("A supplier who is to be added.")
  record NewSupplier(
      @Says(value = "His code, once among the suppliers.", example = "ASC") String code,
      @Says(value = "His name.", example = "Ascenseurs SA") String name,
      @Says(value = "Language of letters: fr, nl, de or en.", example = "fr", most = 2)
          @Nullable String language,
      @Says(
              value = "Values of the organization's own fields; those that it requires are needed.",
              most = 200)
          @Nullable List<ValueBody> fields) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listOwners", "/buildings/{building}/owners", READ_BUILDING)
            .says(
                "Owners",
                "Everybody who owns or owned a lot, in list order; accounts 410 are kept for each.")
            .lists(OwnerBody.class, this::owners),
        Operation.get("getOwner", "/buildings/{building}/owners/{party}", READ_BUILDING)
            .says("One owner", "The owner of this id.")
            .reads(OwnerBody.class, this::owner),
        Operation.post("addOwner", "/buildings/{building}/owners", EDIT_BUILDING)
            .says(
                "Add an owner",
                "Adds him at the end of the list. Only an INDIVISION has members, and they hold it whole.")
            .refuses(
                ProblemType.INVALID,
                CODE_USED,
                REFERENCE_USED,
                MEMBERS_DIFFER,
                FIELD_NEEDED,
                FIELD_UNKNOWN,
                FIELD_TYPE)
            .does(NewOwner.class, OwnerBody.class, this::add),
        Operation.post("importOwners", "/buildings/{building}/owner-imports", EDIT_BUILDING)
            .says(
                "Add many owners",
                "Adds each as if he was added by himself, in this order; all of them or nobody.")
            .refuses(CODE_USED, REFERENCE_USED, MEMBERS_DIFFER)
            .refuses(FIELD_NEEDED, FIELD_UNKNOWN, FIELD_TYPE)
            .doesEach(NewOwner.class, OwnerBody.class, this::add),
        Operation.put("changeOwner", "/buildings/{building}/owners/{party}", EDIT_BUILDING)
            .says(
                "Change an owner",
                "Name, language, payment reference, representative and members; what is left out is gone. Titles say what he owns, not this.")
            .refuses(ProblemType.INVALID, REFERENCE_USED, MEMBERS_DIFFER)
            .refuses(FIELD_NEEDED, FIELD_UNKNOWN, FIELD_TYPE)
            .does(OwnerChange.class, OwnerBody.class, this::change),
        Operation.get("listSuppliers", "/buildings/{building}/suppliers", READ_BUILDING)
            .says("Suppliers", "Who sends invoices to the building, in list order.")
            .lists(SupplierBody.class, this::suppliers),
        Operation.get("getSupplier", "/buildings/{building}/suppliers/{party}", READ_BUILDING)
            .says("One supplier", "The supplier of this id.")
            .reads(SupplierBody.class, this::supplier),
        Operation.post("addSupplier", "/buildings/{building}/suppliers", EDIT_BUILDING)
            .says("Add a supplier", "Adds him at the end of the list.")
            .refuses(ProblemType.INVALID, CODE_USED, FIELD_NEEDED, FIELD_UNKNOWN, FIELD_TYPE)
            .does(NewSupplier.class, SupplierBody.class, this::addSupplier),
        Operation.post("importSuppliers", "/buildings/{building}/supplier-imports", EDIT_BUILDING)
            .says(
                "Add many suppliers",
                "Adds each as if he was added by himself, in this order; all of them or nobody.")
            .refuses(CODE_USED, FIELD_NEEDED, FIELD_UNKNOWN, FIELD_TYPE)
            .doesEach(NewSupplier.class, SupplierBody.class, this::addSupplier));
  }

  private Reply<Page<OwnerBody>> owners(Scope scope, Asked asked) {
    var known = fields.ofAll(scope, asked.building(), PARTY);
    var mayKnow = asked.caller().may(EDIT_BUILDING, asked.building());
    var contacts =
        mayKnow ? registry.contacts(scope, asked.building()) : Map.<PartyId, Contact>of();
    var all =
        registry.parties(scope, asked.building(), Party.Role.OWNER).stream()
            .map(p ->
                OwnerBody.of(
                    p,
                    mayKnow ? contacts.getOrDefault(p.id(), Contact.NONE) : null,
                    known.getOrDefault(p.id().value(), Map.of())))
            .toList();
    return Reply.of(Page.of(all, asked, o -> o.id().value().toString()));
  }

  private Optional<Party> asked(Scope scope, Asked asked, Party.Role role) {
    return registry.party(scope, asked.building(), role, new PartyId(asked.id("party")));
  }

  private Reply<OwnerBody> owner(Scope scope, Asked asked) {
    return asked(scope, asked, Party.Role.OWNER)
        .map(p -> Reply.of(body(scope, asked, p)))
        .orElseGet(Reply::notFound);
  }

  private OwnerBody body(Scope scope, Asked asked, Party p) {
    var mayKnow = asked.caller().may(EDIT_BUILDING, asked.building());
    return OwnerBody.of(
        p,
        mayKnow ? registry.contact(scope, asked.building(), p.id()) : null,
        fields.of(scope, asked.building(), PARTY, p.id().value()));
  }

  private static List<Party.Member> members(@Nullable List<OwnerMember> sent) {
    if (sent == null) return List.of();
    return sent.stream().map(m -> new Party.Member(m.name(), m.share())).toList();
  }

  /** Whatever of payment reference, language and members does not fit an owner of this kind. */
  private static Optional<Problem> wrong(
      Party.Kind kind,
      List<Party.Member> members,
      @Nullable String reference,
      @Nullable String language) {
    var faults = new ArrayList<Fault>();
    if (reference != null && LegalNumbers.communication(Party.bare(reference)).isEmpty())
      faults.add(RegistryProblems.PAYMENT);
    if (language != null && !language.matches("fr|nl|de|en"))
      faults.add(new Fault("/language", "not-valid", "must be fr, nl, de or en"));
    var type = faults.isEmpty() ? MEMBERS_DIFFER : ProblemType.INVALID;
    if (kind != Party.Kind.INDIVISION && !members.isEmpty())
      faults.add(new Fault("/members", "not-divided", "only an indivision has members"));
    else if (!members.isEmpty()
        && !Fraction.makeOne(members.stream().map(Party.Member::share).toList()))
      faults.add(new Fault("/members", "sum", "the shares must make one whole"));
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(new Problem(type, "Something in the request is not right.", faults));
  }

  private Reply<OwnerBody> add(Tx tx, Asked asked, NewOwner sent) {
    var unsaid = ValueBody.wrong(fields.defined(tx, PARTY), sent.fields(), "/fields");
    if (unsaid.isPresent()) return Reply.no(unsaid.get());
    var members = members(sent.members());
    var wrong = wrong(sent.kind(), members, sent.structuredCommunication(), sent.language());
    if (wrong.isPresent()) return Reply.no(wrong.get());
    var id = new PartyId(Ids.next());
    var party =
        new Party(
            id,
            Party.Role.OWNER,
            sent.code(),
            1,
            sent.kind(),
            sent.name(),
            sent.language(),
            sent.structuredCommunication(),
            sent.representative(),
            members);
    var refused =
        RegistryProblems.of(
            registry.admit(tx, asked.building(), party, ValueBody.values(sent.fields())));
    if (refused.isPresent()) return Reply.no(refused.get());
    if (sent.contact() != null) registry.reach(tx, asked.building(), id, sent.contact().contact());
    var added = registry.party(tx, asked.building(), Party.Role.OWNER, id);
    return Reply.created(
        body(tx, asked, added.orElseThrow()),
        "/buildings/" + asked.building() + "/owners/" + id.value());
  }

  private Reply<OwnerBody> change(Tx tx, Asked asked, OwnerChange sent) {
    // Two who read the same version must not both replace it.
    tx.lock("party:" + asked.id("party"));
    var before = asked(tx, asked, Party.Role.OWNER);
    if (before.isEmpty()) return Reply.notFound();
    var was = before.get();
    var members = members(sent.members());
    var wrong = wrong(was.kind(), members, sent.structuredCommunication(), sent.language());
    if (wrong.isPresent()) return Reply.no(wrong.get());
    var now =
        new Party(
            was.id(),
            was.role(),
            was.code(),
            was.position(),
            was.kind(),
            sent.name(),
            sent.language(),
            sent.structuredCommunication(),
            sent.representative(),
            members);
    var unsaid = ValueBody.wrong(fields.defined(tx, PARTY), sent.fields(), "/fields");
    if (unsaid.isPresent()) return Reply.no(unsaid.get());
    var beforehand = body(tx, asked, was);
    return RegistryProblems.of(
            registry.changeParty(tx, asked.building(), now, ValueBody.changed(sent.fields())))
        .<Reply<OwnerBody>>map(Reply::no)
        .orElseGet(() -> {
          if (sent.contact() != null)
            registry.reach(tx, asked.building(), now.id(), sent.contact().contact());
          return Reply.changed(beforehand, body(tx, asked, now));
        });
  }

  private Reply<Page<SupplierBody>> suppliers(Scope scope, Asked asked) {
    var all =
        registry.parties(scope, asked.building(), Party.Role.SUPPLIER).stream()
            .map(SupplierBody::of)
            .toList();
    return Reply.of(Page.of(all, asked, o -> o.id().value().toString()));
  }

  private Reply<SupplierBody> supplier(Scope scope, Asked asked) {
    return asked(scope, asked, Party.Role.SUPPLIER)
        .map(p -> Reply.of(SupplierBody.of(p)))
        .orElseGet(Reply::notFound);
  }

  private Reply<SupplierBody> addSupplier(Tx tx, Asked asked, NewSupplier sent) {
    var unsaid = ValueBody.wrong(fields.defined(tx, PARTY), sent.fields(), "/fields");
    if (unsaid.isPresent()) return Reply.no(unsaid.get());
    var id = new PartyId(Ids.next());
    var party =
        new Party(
            id,
            Party.Role.SUPPLIER,
            sent.code(),
            1,
            Party.Kind.COMPANY,
            sent.name(),
            sent.language(),
            null,
            null,
            List.of());
    var refused =
        RegistryProblems.of(
            registry.admit(tx, asked.building(), party, ValueBody.values(sent.fields())));
    if (refused.isPresent()) return Reply.no(refused.get());
    var body = registry.party(tx, asked.building(), Party.Role.SUPPLIER, id).map(SupplierBody::of);
    return Reply.created(
        body.orElseThrow(), "/buildings/" + asked.building() + "/suppliers/" + id.value());
  }
}
