package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables are generated from the schema of a real, migrated PostgreSQL, so the compiler knows
 * every column and its type.
 */
class SqlIsCheckedAtCompileTimeTest {
  private static final String QUERY =
      """
      import static org.koprogo.tables.registry.Tables.LOT;

      class Query {
        org.jooq.Condition whole() {
          return %s;
        }
      }
      """;

  @TempDir private Path output;

  private List<String> errors(String condition) throws IOException {
    var source = QUERY.replace("%s", condition);
    var compiler = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      var options = List.of("-proc:none", "-cp", classPath());
      compiler.getTask(null, files, diagnostics, options, null, List.of(file(source))).call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> d.getMessage(Locale.ROOT))
        .toList();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static JavaFileObject file(String source) {
    return new SimpleJavaFileObject(
        URI.create("string:///Query.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  @Test
  void a_right_query_compiles() throws IOException {
    assertThat(errors("LOT.SHARES.gt(10L)")).isEmpty();
  }

  @Test
  void a_misspelt_column_does_not_compile() throws IOException {
    assertThat(errors("LOT.SHARSE.gt(10L)"))
        .singleElement()
        .asString()
        .contains("cannot find symbol", "SHARSE");
  }

  @Test
  void a_comparison_of_the_wrong_type_does_not_compile() throws IOException {
    assertThat(errors("LOT.SHARES.gt(\"ten\")"))
        .singleElement()
        .asString()
        .contains("String", "Long");
  }

  @Test
  void a_column_of_another_type_is_no_comparison_either() throws IOException {
    assertThat(errors("LOT.CODE.eq(LOT.SHARES)")).isNotEmpty();
  }
}
