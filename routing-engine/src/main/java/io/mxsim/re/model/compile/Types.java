package io.mxsim.re.model.compile;

import io.mxsim.re.model.ModelFormat;
import io.mxsim.re.model.table.Row;
import io.mxsim.re.model.table.Tables;
import java.util.ArrayList;
import java.util.List;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;

/** Compiles the types of leaves. */
final class Types {
  private final Sources sources;
  private final Tables tables;

  Types(Sources sources, Tables tables) {
    this.sources = sources;
    this.tables = tables;
  }

  int empty() {
    return tables.type(tables.row().number(ModelFormat.EMPTY));
  }

  /** The type of a leaf, leaf-list or typedef. */
  int of(DeclaredStatement<?> leaf) {
    for (DeclaredStatement<?> each : Yang.below(leaf)) {
      if (Yang.keyword(each).equals("type")) {
        return tables.type(row(each, Yang.text(leaf, "units")));
      }
    }
    throw new ModelError("'" + Yang.argument(leaf) + "' has no type");
  }

  private Row row(DeclaredStatement<?> type, String units) {
    String name = type.rawArgument().substring(type.rawArgument().indexOf(':') + 1);
    DeclaredStatement<?> typedef = sources.typedef(type);
    if (typedef != null) {
      return known(name, typedef);
    }
    return builtIn(name, type, units);
  }

  private Row builtIn(String name, DeclaredStatement<?> type, String units) {
    return switch (name) {
      case "empty" -> tag(ModelFormat.EMPTY);
      case "string" -> string(type);
      case "enumeration" -> words(type, units);
      case "union" -> union(type);
      case "uint8" -> whole(type, 0, 255);
      case "uint16" -> whole(type, 0, 65535);
      case "uint32" -> whole(type, 0, 4294967295L);
      case "uint64" -> whole(type, 0, Long.MAX_VALUE);
      case "int8" -> whole(type, -128, 127);
      case "int16" -> whole(type, -32768, 32767);
      case "int32" -> whole(type, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "int64" -> whole(type, Long.MIN_VALUE, Long.MAX_VALUE);
      default -> throw new ModelError("the command line has no type '" + name + "'");
    };
  }

  private Row known(String name, DeclaredStatement<?> typedef) {
    return switch (name) {
      case "ip-address" -> address(0, false);
      case "ipv4-address" -> address(4, false);
      case "ipv6-address" -> address(6, false);
      case "ip-prefix" -> address(0, true);
      case "ipv4-prefix" -> address(4, true);
      case "ipv6-prefix" -> address(6, true);
      case "interface-device" -> tag(ModelFormat.INTERFACE).flag(false);
      case "interface-name" -> tag(ModelFormat.INTERFACE).flag(true);
      case "file-path" -> tag(ModelFormat.FILE);
      case "statement-path" -> tag(ModelFormat.STATEMENTS);
      case "command-line" -> tag(ModelFormat.COMMAND);
      default -> aliased(typedef);
    };
  }

  private Row aliased(DeclaredStatement<?> typedef) {
    for (DeclaredStatement<?> each : Yang.below(typedef)) {
      if (Yang.keyword(each).equals("type")) {
        return row(each, Yang.text(typedef, "units"));
      }
    }
    throw new ModelError("typedef '" + Yang.argument(typedef) + "' has no type");
  }

  private Row tag(int tag) {
    return tables.row().number(tag);
  }

  private Row address(int version, boolean prefix) {
    return tag(ModelFormat.ADDRESS).number(version).flag(prefix);
  }

  private Row whole(DeclaredStatement<?> type, long lowest, long highest) {
    long[] range = range(Yang.text(type, "range"), lowest, highest);
    return tag(ModelFormat.WHOLE).signed(range[0]).signed(range[1]);
  }

  private Row string(DeclaredStatement<?> type) {
    long[] length = range(Yang.text(type, "length"), 0, Integer.MAX_VALUE);
    String pattern = Yang.text(type, "posix-pattern");
    boolean inverted = pattern.startsWith("!");
    return tag(ModelFormat.TEXT)
        .number(length[0])
        .number(length[1])
        .flag(inverted)
        .text(inverted ? pattern.substring(1) : pattern)
        .text(Yang.text(type, "pattern-message"));
  }

  /** Lowest and highest value of a range or length argument such as {@code 1..255}. */
  private static long[] range(String argument, long lowest, long highest) {
    if (argument.isEmpty()) {
      return new long[] {lowest, highest};
    }
    String[] ends = argument.trim().split("\\s*(\\.\\.|\\|)\\s*");
    String first = ends[0];
    String last = ends[ends.length - 1];
    return new long[] {
      first.equals("min") ? lowest : Long.parseLong(first),
      last.equals("max") ? highest : Long.parseLong(last)
    };
  }

  /** An enumeration; a word without a description is a number of {@code units}. */
  private Row words(DeclaredStatement<?> type, String units) {
    List<Row> words = new ArrayList<>();
    for (DeclaredStatement<?> each : Yang.below(type)) {
      if (Yang.keyword(each).equals("enum")) {
        String help = Yang.text(each, "description");
        if (help.isEmpty() && !units.isEmpty()) {
          help = Yang.argument(each) + " " + units;
        }
        if (help.isEmpty()) {
          throw new ModelError("word '" + Yang.argument(each) + "' has no description");
        }
        words.add(
            tables
                .row()
                .text(Yang.argument(each))
                .text(help)
                .flag(Yang.has(each, "forbidden-in-fips")));
      }
    }
    Row all = tag(ModelFormat.WORDS).number(words.size());
    words.forEach(all::append);
    return all;
  }

  private Row union(DeclaredStatement<?> type) {
    List<Integer> all = new ArrayList<>();
    for (DeclaredStatement<?> each : Yang.below(type)) {
      if (Yang.keyword(each).equals("type")) {
        all.add(tables.type(row(each, "")));
      }
    }
    return tag(ModelFormat.EITHER).indices(all);
  }
}
