package io.mxsim.re.config;

import io.mxsim.re.model.Permission;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code display detail}: a statement's help, its range or pattern, and who may change it. */
public final class DetailRemarks implements Remarks {
  @Override
  public List<String> above(ConfigNode node) {
    Statement statement = node.statement();
    List<String> lines = new ArrayList<>();
    lines.add(statement.name() + ": " + statement.help());
    switch (statement.kind()) {
      case LEAF, LEAF_LIST -> type(statement.type(), lines);
      case LIST, CONTAINER -> {}
    }
    statement.units().ifPresent(units -> lines.add("units: " + units));
    statement.defaultValue().ifPresent(value -> lines.add("default: " + value));
    for (Statement.Must must : statement.musts()) {
      lines.add("constraint: " + must.message());
    }
    permissions(statement.writePermissions(), lines);
    return lines;
  }

  private static void type(ValueType type, List<String> lines) {
    switch (type) {
      case ValueType.Whole whole -> lines.add("range: " + whole.low() + " .. " + whole.high());
      case ValueType.Text text -> {
        if (text.longest() < Integer.MAX_VALUE) {
          lines.add("length: " + text.shortest() + " .. " + text.longest());
        }
        if (text.pattern() != null) {
          lines.add("match: " + (text.inverted() ? "!" : "") + text.pattern());
        }
      }
      case ValueType.Empty ignored -> {}
      case ValueType.Words ignored -> {}
      case ValueType.Address ignored -> {}
      case ValueType.InterfaceName ignored -> {}
      case ValueType.FilePath ignored -> {}
      case ValueType.StatementPath ignored -> {}
      case ValueType.CommandLine ignored -> {}
      case ValueType.Either ignored -> {}
    }
  }

  private static void permissions(Set<Permission> needed, List<String> lines) {
    if (!needed.isEmpty()) {
      List<String> words = needed.stream().map(Permission::word).toList();
      lines.add("require: " + String.join(" ", words));
    }
  }
}
