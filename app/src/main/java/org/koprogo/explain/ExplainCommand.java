package org.koprogo.explain;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koprogo.commands.Json;
import org.koprogo.commands.Trouble;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.ledger.Ledger;
import org.koprogo.organizations.Organizations.Organization;
import org.koprogo.platform.Platform;
import org.koprogo.platform.Refused;
import org.koprogo.platform.Settings;
import org.koprogo.registry.Building;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Explanation;
import org.koprogo.reports.Explanations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: one amount, back to the documents and the arithmetic. */
@Command(
    name = "explain",
    description = {
      "Gives one amount of a settlement back to what was booked, the key, the days or units and"
          + " every cent of rounding,",
      "and does the arithmetic again. Exit 1 when it comes out differently, or when the books do"
          + " not have the amount.",
      "With --call: one owner's part of a call for funds."
    },
    customSynopsis = {
      "koprogo explain BUILDING YEAR ACCOUNT KEY LOT PARTY [--organization NAME] [--json]",
      "       koprogo explain BUILDING YEAR LOT PARTY --call REFERENCE [--organization NAME]"
          + " [--json]"
    },
    mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
  private static final int OF_A_CHARGE = 6;
  private static final int OF_A_CALL = 4;

  private final Supplier<Settings> settings;
  private final Registry registry;
  private final Ledger ledger;
  private final Explanations explanations;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "4..6",
      paramLabel = "BUILDING YEAR ACCOUNT KEY LOT PARTY",
      hideParamSyntax = true,
      description = {
        "BUILDING: enterprise number; YEAR: first day, or the calendar year it begins in;",
        "ACCOUNT KEY LOT PARTY: codes; with --call only LOT PARTY"
      })
  private List<String> words = List.of();

  @Option(names = "--call", paramLabel = "REFERENCE", description = "explain a part of this call")
  private @Nullable String call;

  @Option(
      names = "--organization",
      paramLabel = "NAME",
      description = "who keeps the books; needed when several keep books of this building")
  private @Nullable String organization;

  @Option(names = "--json", description = "for a script")
  private boolean json;

  public ExplainCommand(
      Supplier<Settings> settings, Registry registry, Ledger ledger, Explanations explanations) {
    this.settings = settings;
    this.registry = registry;
    this.ledger = ledger;
    this.explanations = explanations;
  }

  @Override
  public Integer call() {
    var command = requireNonNull(spec).commandLine();
    if (words.size() != (call == null ? OF_A_CHARGE : OF_A_CALL)) {
      throw new ParameterException(
          command,
          call == null
              ? "six words are needed: BUILDING YEAR ACCOUNT KEY LOT PARTY"
              : "with --call four words are needed: BUILDING YEAR LOT PARTY");
    }
    try (var platform = Platform.open(settings.get(), command.getErr()::println)) {
      var found = find(platform);
      return Tenant.as(
          found.organization(),
          () -> platform.db().snapshot(scope -> explain(scope, found.building())));
    }
  }

  private record Found(OrganizationId organization, Building building) {}

  private Found find(Platform platform) {
    var number = words.getFirst().replaceAll("[^0-9]", "");
    var everyone = platform.organizations().list();
    var asked =
        everyone.stream()
            .filter(o -> organization == null || o.name().equals(organization))
            .toList();
    if (asked.isEmpty()) throw new Refused("no organization " + organization + " is known");
    var found = new ArrayList<Found>();
    for (var each : asked) {
      for (var building : buildings(platform, each.id())) {
        if (building.enterpriseNumber().equals(number)) found.add(new Found(each.id(), building));
      }
    }
    if (found.isEmpty()) throw unknownBuilding(platform, asked);
    if (found.size() > 1) {
      throw new Refused(
          found.size()
              + " organizations have the building "
              + number
              + ": say which with --organization");
    }
    return found.getFirst();
  }

  /** What an organization has is told to those who name it; nobody learns another's buildings. */
  private Refused unknownBuilding(Platform platform, List<Organization> asked) {
    if (organization == null) {
      return new Refused(
          "no building " + words.getFirst() + " is known; --organization NAME lists those it has");
    }
    return unknown(
        "building",
        words.getFirst(),
        asked.stream()
            .flatMap(o -> buildings(platform, o.id()).stream())
            .map(b -> b.enterpriseNumber() + " " + b.name()));
  }

  private List<Building> buildings(Platform platform, OrganizationId id) {
    return Tenant.as(id, () -> platform.db().snapshot(registry::buildings));
  }

  private static Refused unknown(
      String what, @Nullable String asked, java.util.stream.Stream<String> known) {
    return unknown(what, asked, known.distinct().limit(50).toList());
  }

  private static Refused unknown(String what, @Nullable String asked, List<String> known) {
    return new Refused(
        "no "
            + what
            + " "
            + asked
            + (known.isEmpty() ? "; there is none" : "; known: " + String.join(", ", known)));
  }

  private int explain(Scope scope, Building building) {
    var year = year(scope, building);
    var explanation =
        call == null
            ? explanations.charge(
                scope,
                building.id(),
                year,
                new Explanations.ChargeQuestion(
                    words.get(2), words.get(3), words.get(4), words.get(5)))
            : explanations.call(
                scope,
                building.id(),
                year,
                new Explanations.CallQuestion(call, words.get(2), words.get(3)));
    return switch (explanation) {
      case Explanation.Unknown(var what, var asked, var known) -> throw unknown(what, asked, known);
      case Explanation.Explained explained -> tell(building, year, explained);
    };
  }

  private Ledger.FiscalYear year(Scope scope, Building building) {
    var years = ledger.years(scope, building.id());
    var asked = words.get(1);
    var found =
        years.stream()
            .filter(y -> y.firstDay().toString().equals(asked) || startsIn(asked, y.firstDay()))
            .toList();
    if (found.size() == 1) return found.getFirst();
    throw unknown(
        found.isEmpty() ? "fiscal year" : "single fiscal year",
        asked,
        years.stream().map(y -> y.firstDay().toString()));
  }

  private static boolean startsIn(String asked, LocalDate firstDay) {
    try {
      return java.time.Year.parse(asked).getValue() == firstDay.getYear();
    } catch (DateTimeException _) {
      return false;
    }
  }

  private int tell(Building building, Ledger.FiscalYear year, Explanation.Explained explained) {
    var command = requireNonNull(spec).commandLine();
    if (json) {
      command.getOut().println(Json.of(ExplanationJson.of(building, year, explained)));
    } else {
      ExplanationText.lines(building, year, explained).forEach(command.getOut()::println);
    }
    for (var difference : explained.differences()) command.getErr().println(difference);
    return explained.differences().isEmpty() ? Trouble.DONE : Trouble.NO;
  }
}
