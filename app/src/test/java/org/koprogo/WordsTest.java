package org.koprogo;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koprogo.identity.Permission;
import org.koprogo.texts.Said;

/**
 * Every text is in four languages, every text is said somewhere, and no template has one of its
 * own.
 */
class WordsTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.koprogo");

  /** Looked up by the name of what they are the words of. */
  private static final Set<String> BY_NAME =
      Set.of("Refusal", "Mistake", "Deed", "PermissionWords", "BookTexts");

  private static Stream<JavaClass> texts() {
    return PROGRAM.stream().filter(c -> c.isEnum() && c.isAssignableTo(Said.class));
  }

  private static Stream<JavaField> constants(JavaClass texts) {
    return texts.getFields().stream()
        .filter(f -> f.getModifiers().contains(JavaModifier.ENUM))
        .filter(f -> f.getRawType().equals(texts));
  }

  /** The names of everything that the program has kinds of. */
  private static final Set<String> KINDS =
      PROGRAM.stream()
          .filter(c -> c.isEnum() && !c.isAssignableTo(Said.class))
          .flatMap(WordsTest::constants)
          .map(JavaField::getName)
          .collect(toCollection(TreeSet::new));

  /**
   * Whether anything but the making of the enum, which names every constant, reads it; or whether
   * it bears the name of a kind, by which somebody looks it up.
   */
  private static boolean isSaid(JavaField constant) {
    var isRead =
        constant.getAccessesToSelf().stream()
            .anyMatch(a ->
                !a.getOriginOwner().equals(constant.getOwner())
                    || !Set.of("<clinit>", "$values").contains(a.getOrigin().getName()));
    var isLookedUp =
        !constant.getOwner().getMethod("valueOf", String.class).getCallsOfSelf().isEmpty();
    return isRead
        || (isLookedUp
            && KINDS.stream()
                .anyMatch(
                    k -> constant.getName().equals(k) || constant.getName().endsWith("_" + k)));
  }

  /** Whether somebody offers all constants, as the choices of a form are. */
  private static boolean isOffered(JavaClass texts) {
    return texts.getMethod("values").getCallsOfSelf().stream()
        .anyMatch(c -> !c.getOriginOwner().equals(texts));
  }

  @Test
  void every_text_is_said_somewhere() {
    assertThat(texts().count()).isGreaterThan(20);
    var silent =
        texts()
            .filter(t -> !BY_NAME.contains(t.getSimpleName()) && !isOffered(t))
            .flatMap(WordsTest::constants)
            .filter(c -> !isSaid(c))
            .map(c -> c.getOwner().getSimpleName() + "." + c.getName());
    assertThat(silent).isEmpty();
  }

  private static Stream<Enum<?>> named(String texts) {
    return texts()
        .filter(t -> t.getSimpleName().equals(texts))
        .flatMap(t -> Stream.of(t.reflect().getEnumConstants()))
        .map(c -> (Enum<?>) c);
  }

  private static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The strings that stand in the program, but for those of the texts themselves. */
  private static Set<String> literals() throws IOException {
    try (var files = Files.walk(Path.of("target/classes/org/koprogo"))) {
      var found = new TreeSet<String>();
      for (var file : files.filter(f -> f.toString().endsWith(".class")).toList())
        for (var entry : ClassFile.of().parse(file).constantPool())
          if (entry instanceof StringEntry string) found.add(string.stringValue());
      return found;
    }
  }

  /** The other way, a problem without words, is looked for in every answer (see Contract). */
  @Test
  void every_refusal_is_one_that_somebody_can_get() throws IOException {
    var codes = Stream.of("Refusal", "Mistake").flatMap(WordsTest::named).map(WordsTest::kebab);
    assertThat(literals()).containsAll(codes.toList());
  }

  /** No program is given these: they are anybody's, one's own, and the operator's. */
  private static final Set<Permission> NOT_GIVEN =
      Set.of(Permission.ANYONE, Permission.SELF, Permission.OPERATE);

  @Test
  void every_permission_has_its_words() {
    assertThat(named("PermissionWords").map(Enum::name).toList())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Permission.values())
                .filter(p -> !NOT_GIVEN.contains(p))
                .map(Enum::name)
                .toList());
  }

  private static Stream<Said> said() {
    return texts().flatMap(t -> Stream.of(t.reflect().getEnumConstants())).map(Said.class::cast);
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{[0-9]}")
        .matcher(text)
        .results()
        .map(r -> r.group())
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void every_text_has_words_and_the_same_places_in_each_language() {
    var wrong = new ArrayList<String>();
    said()
        .forEach(text -> {
          var four = text.four();
          for (var words : List.of(four.fr(), four.nl(), four.de(), four.en())) {
            if (words.isBlank() || !words.strip().equals(words)) wrong.add(text + ": " + words);
            if (!places(words).equals(places(four.en()))) wrong.add(text + ", places: " + words);
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern READ =
      Pattern.compile("(?:aria-label|title|placeholder|alt|label)=\"([^\"]*\\p{L}[^\"]*)\"");

  /** Names, which all languages write alike. */
  private static final Set<String> NAMES = Set.of("KoproGo", "PostgreSQL", "IBAN", "BIC", "csv");

  /**
   * What a reader would read of a template without anything filled in.
   *
   * @param fixed the parts of a template that are the same every time, one after another
   */
  private static List<String> texts(String fixed) {
    var found = new ArrayList<String>();
    READ.matcher(fixed).results().map(r -> r.group(1)).forEach(found::add);
    for (var part : TAG.split(fixed.replaceAll("(?s)<!--.*?-->", ""), -1))
      if (part.codePoints().anyMatch(Character::isLetter)) found.add(part.strip());
    found.removeIf(t -> NAMES.contains(t.replaceAll("[^\\p{L} ]", "").strip()));
    return found;
  }

  @Test
  void no_template_has_a_text_of_its_own() throws IOException {
    var found = new ArrayList<String>();
    var sources = Path.of("src/main/jte");
    var compiled = Path.of("target/classes/org/koprogo/templates");
    try (var files = Files.walk(sources)) {
      var templates = files.filter(f -> f.toString().endsWith(".jte")).sorted().toList();
      assertThat(templates).hasSizeGreaterThan(80);
      for (var template : templates) {
        var name = template.getFileName().toString().replace(".jte", "");
        var fixed =
            compiled
                .resolve(sources.relativize(template))
                .resolveSibling("Jte" + name + "Generated.bin");
        for (var text : texts(Files.readString(fixed))) found.add(template + ": " + text);
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p class=\"lead\"></p><a href=\"/me\"></a> |",
        "<h1>Hello</h1> | Hello",
        "<a class=\"navbar-brand\" href=\"/\">KoproGo</a> |",
        "<nav aria-label=\"Menu\"></nav> | Menu",
        "<td>×</td> <td>1.</td> |",
        "<p> of </p> | of"
      })
  void a_text_in_a_template_is_seen(String template, String text) {
    assertThat(texts(template)).isEqualTo(text == null ? List.of() : List.of(text));
  }
}
