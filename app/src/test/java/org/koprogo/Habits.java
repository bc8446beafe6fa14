package org.koprogo;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads one Java source as the compiler does and names what this house does not do. */
final class Habits {
  static final int LINES_OF_A_METHOD = 60;
  static final int LINES_OF_A_FILE = 600;

  private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(FIXME|TODO|XXX|HACK)\\b");
  private static final Set<String> CLOCKLESS =
      Set.of(
          "LocalDate",
          "LocalDateTime",
          "Instant",
          "ZonedDateTime",
          "OffsetDateTime",
          "LocalTime",
          "YearMonth",
          "Year");
  private static final Pattern SQL =
      Pattern.compile(
          "^\\s*(select\\b.*(\\bfrom\\b|\\(|\\b1\\b)|insert\\s+into\\b|update\\s+\\S+\\s+set\\b|delete\\s+from\\b"
              + "|(create|drop|alter)\\s+(table|schema|role|database|function|index|policy|extension)\\b"
              + "|grant\\b.*\\bto\\b|revoke\\b.*\\bfrom\\b|set\\s+(role|local|session)\\b|truncate\\b|do\\s+\\$)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Habits() {}

  /** One bad habit in one place. */
  record Finding(String habit, long line) {}

  /** Everything that the source does and should not. */
  static List<Finding> of(String source) {
    var findings = new ArrayList<Finding>();
    var lines = source.lines().toList();
    for (var i = 0; i < lines.size(); i++) {
      if (LEFT_FOR_LATER.matcher(lines.get(i)).find())
        findings.add(new Finding("left-for-later", i + 1));
    }
    if (lines.size() > LINES_OF_A_FILE) findings.add(new Finding("long-file", lines.size()));
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, _ -> {}, List.of("-proc:none"), null, List.of(file(source)));
    try {
      for (var unit : task.parse())
        new Scanner(Trees.instance(task), unit, findings).scan(new TreePath(unit), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return findings;
  }

  private static JavaFileObject file(String source) {
    return new SimpleJavaFileObject(
        URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final CompilationUnitTree unit;
    private final List<Finding> findings;

    Scanner(Trees trees, CompilationUnitTree unit, List<Finding> findings) {
      this.trees = trees;
      this.unit = unit;
      this.findings = findings;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void p) {
      var body = method.getBody();
      if (body != null && lines(body) - table(body) > LINES_OF_A_METHOD) add("long-method", method);
      return super.visitMethod(method, null);
    }

    private long lines(Tree tree) {
      var places = trees.getSourcePositions();
      var first = unit.getLineMap().getLineNumber(places.getStartPosition(unit, tree));
      return unit.getLineMap().getLineNumber(places.getEndPosition(unit, tree)) - first + 1;
    }

    /** A table of cases, returned as one list, may be as long as it is: nobody reads it as code. */
    private long table(BlockTree body) {
      var statements = body.getStatements();
      var isTable =
          !statements.isEmpty()
              && statements.getLast() instanceof ReturnTree answer
              && answer.getExpression() instanceof MethodInvocationTree call
              && call.toString().matches("(?s)(List|Set|Map|Stream)\\.(of|concat)\\(.*");
      return isTable ? lines(statements.getLast()) : 0;
    }

    @Override
    public @Nullable Void visitPrimitiveType(PrimitiveTypeTree type, @Nullable Void p) {
      var kind = type.getPrimitiveTypeKind();
      if (kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT) add("binary-fraction", type);
      return super.visitPrimitiveType(type, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void p) {
      if (literal.getKind() == Tree.Kind.DOUBLE_LITERAL
          || literal.getKind() == Tree.Kind.FLOAT_LITERAL) add("binary-fraction", literal);
      if (literal.getValue() instanceof String text && SQL.matcher(text).find())
        add("plain-sql", literal);
      return super.visitLiteral(literal, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void p) {
      if (name.getName().contentEquals("Double") || name.getName().contentEquals("Float"))
        add("binary-fraction", name);
      return super.visitIdentifier(name, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void p) {
      var text = select.toString();
      if (text.equals("System.out") || text.equals("System.err")) add("standard-output", select);
      return super.visitMemberSelect(select, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void p) {
      if (call.getMethodSelect() instanceof MemberSelectTree select) {
        judge(call, select.getExpression().toString(), select.getIdentifier().toString());
      }
      return super.visitMethodInvocation(call, null);
    }

    private void judge(MethodInvocationTree call, String on, String method) {
      var arguments = call.getArguments();
      switch (method) {
        case "printStackTrace" -> add("stack-trace", call);
        case "sleep" -> add("sleep", call);
        case "now" -> {
          if (arguments.isEmpty() && CLOCKLESS.contains(on)) add("clockless", call);
        }
        case "currentTimeMillis" -> add("clockless", call);
        case "toLowerCase", "toUpperCase" -> {
          if (arguments.isEmpty()) add("default-locale", call);
        }
        case "format" -> {
          if (on.equals("String") && !namesLocale(arguments)) add("default-locale", call);
        }
        default -> {}
      }
    }

    private static boolean namesLocale(List<? extends ExpressionTree> arguments) {
      return !arguments.isEmpty() && arguments.getFirst().toString().contains("Locale");
    }

    private void add(String habit, Tree where) {
      var position = trees.getSourcePositions().getStartPosition(unit, where);
      findings.add(new Finding(habit, unit.getLineMap().getLineNumber(position)));
    }
  }
}
