package io.mxsim.re.model.published;

import io.mxsim.re.model.ModelFormat;
import io.mxsim.re.model.PosixPattern;
import io.mxsim.re.model.table.Row;
import io.mxsim.re.model.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Compiles types. In the published form nearly every number and word may also be a wildcard or a
 * variable: wildcards belong to groups and are taken there whatever the type, variables belong to
 * dynamic profiles, so this alternative is left out everywhere else.
 */
final class PublishedTypes {
  private static final String COMMON = "junos-common-types";
  private static final String WITH_VARIABLES = "dynamic-profiles";
  private static final String MAC = "^([0-9A-Fa-f]{1,2}:){5}[0-9A-Fa-f]{1,2}";

  private static final List<String> ALL = List.of("all");

  private final YangModules modules;
  private final Tables tables;
  private int left;

  PublishedTypes(YangModules modules, Tables tables) {
    this.modules = modules;
    this.tables = tables;
  }

  /** How many patterns could not be carried over. */
  int left() {
    return left;
  }

  int empty() {
    return tables.type(tag(ModelFormat.EMPTY));
  }

  /** The type of a leaf, leaf-list or typedef. */
  int of(YangStatement leaf) throws PublishedModelError {
    return tables.type(row(declared(leaf)));
  }

  private static YangStatement declared(YangStatement leaf) throws PublishedModelError {
    YangStatement type = leaf.first("type");
    if (type == null) {
      throw leaf.error("'" + leaf.argument() + "' has no type");
    }
    return type;
  }

  private Row row(YangStatement type) throws PublishedModelError {
    YangStatement typedef = modules.typedef(type);
    String name = YangModules.local(type.argument());
    if (typedef != null) {
      boolean common = typedef.module().name().equals(COMMON);
      return common ? known(name) : row(declared(typedef));
    }
    return switch (name) {
      case "empty" -> tag(ModelFormat.EMPTY);
      case "string" -> string(type);
      case "enumeration" -> words(type);
      case "boolean" -> words(List.of("true", "false"));
      case "union" -> union(type);
      case "uint8" -> whole(type, 0, 255);
      case "uint16" -> whole(type, 0, 65535);
      case "uint32" -> whole(type, 0, 4294967295L);
      case "uint64" -> whole(type, 0, Long.MAX_VALUE);
      case "int8" -> whole(type, -128, 127);
      case "int16" -> whole(type, -32768, 32767);
      case "int32" -> whole(type, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "int64" -> whole(type, Long.MIN_VALUE, Long.MAX_VALUE);
      case "decimal64" -> text("^-?[0-9]+([.][0-9]+)?$", "Must be a decimal number");
      case "bits", "binary", "leafref", "identityref", "instance-identifier" -> text("", "");
      default -> throw type.error("there is no type '" + type.argument() + "'");
    };
  }

  private Row known(String name) {
    return switch (name) {
      case "ipaddr" -> address(0, false);
      case "ipv4addr" -> address(4, false);
      case "ipv6addr" -> address(6, false);
      case "ipprefix", "ipprefix-optional", "ipprefix-only", "ipprefix-mandatory" ->
          address(0, true);
      case "ipv4prefix", "ipv4prefix-optional", "ipv4prefix-only", "ipv4prefix-mandatory" ->
          address(4, true);
      case "ipv6prefix", "ipv6prefix-optional", "ipv6prefix-only", "ipv6prefix-mandatory" ->
          address(6, true);
      case "interface-device" -> tag(ModelFormat.INTERFACE).flag(false);
      case "interface-name" -> either(List.of(interfaceName(), words(ALL)));
      case "ipaddr-or-interface" -> either(List.of(address(0, false), interfaceName(), words(ALL)));
      case "ipv4addr-or-interface" ->
          either(List.of(address(4, false), interfaceName(), words(ALL)));
      case "ipv6addr-or-interface" ->
          either(List.of(address(6, false), interfaceName(), words(ALL)));
      case "areaid" -> either(List.of(whole(0, 4294967295L), address(4, false)));
      case "mac-addr", "mac-unicast", "mac-multicast" -> text(MAC + "$", "Must be a MAC address");
      case "mac-addr-prefix", "mac-unicast-prefix", "mac-multicast-prefix" ->
          text(MAC + "(/[0-9]{1,2})?$", "Must be a MAC address, with or without a prefix length");
      case "filename", "client-filename", "logfilename" -> tag(ModelFormat.FILE);
      case "unsigned-float" -> text("^[0-9]+([.][0-9]+)?$", "Must be a decimal number");
      default -> text("", "");
    };
  }

  private Row tag(int tag) {
    return tables.row().number(tag);
  }

  private Row address(int version, boolean prefix) {
    return tag(ModelFormat.ADDRESS).number(version).flag(prefix);
  }

  private Row interfaceName() {
    return tag(ModelFormat.INTERFACE).flag(true);
  }

  private Row whole(YangStatement type, long lowest, long highest) throws PublishedModelError {
    String range = type.text("range");
    if (range.isEmpty()) {
      return whole(lowest, highest);
    }
    List<Row> parts = new ArrayList<>();
    for (String part : range.split("\\|")) {
      long[] ends = ends(type, part, lowest, highest);
      parts.add(whole(ends[0], ends[1]));
    }
    return parts.size() == 1 ? parts.getFirst() : either(parts);
  }

  private Row whole(long lowest, long highest) {
    return tag(ModelFormat.WHOLE).signed(lowest).signed(highest);
  }

  /** Both ends of {@code 1 .. 255}, of {@code max}, or of a single number. */
  private static long[] ends(YangStatement type, String part, long lowest, long highest)
      throws PublishedModelError {
    String[] ends = part.strip().split("\\s*\\.\\.\\s*");
    try {
      return new long[] {
        end(ends[0], lowest, highest), end(ends[ends.length - 1], lowest, highest)
      };
    } catch (NumberFormatException e) {
      throw type.error("'" + part.strip() + "' is no range");
    }
  }

  private static long end(String text, long lowest, long highest) {
    return switch (text) {
      case "min" -> lowest;
      case "max" -> highest;
      default -> {
        java.math.BigInteger value = new java.math.BigInteger(text);
        yield value.bitLength() < 64 ? value.longValue() : highest;
      }
    };
  }

  private Row string(YangStatement type) throws PublishedModelError {
    long shortest = 0;
    long longest = Integer.MAX_VALUE;
    String length = type.text("length");
    if (!length.isEmpty()) {
      String[] parts = length.split("\\|");
      shortest = ends(type, parts[0], 0, Integer.MAX_VALUE)[0];
      longest = ends(type, parts[parts.length - 1], 0, Integer.MAX_VALUE)[1];
    }
    String pattern = type.extension("posix-pattern");
    String message = type.extension("pattern-message");
    if (pattern.isEmpty() && type.has("pattern")) {
      pattern = "^(?:" + type.text("pattern") + ")$";
    }
    boolean inverted = pattern.startsWith("!");
    return text(
        shortest,
        Math.min(longest, Integer.MAX_VALUE),
        inverted,
        usable(inverted ? pattern.substring(1) : pattern),
        message);
  }

  /** The pattern, or nothing when it is none for the program that would match it. */
  private String usable(String pattern) {
    try {
      PosixPattern.of(pattern);
      return pattern;
    } catch (PatternSyntaxException e) {
      left++;
      return "";
    }
  }

  private Row text(String pattern, String message) {
    return text(0, Integer.MAX_VALUE, false, pattern, message);
  }

  private Row text(long shortest, long longest, boolean inverted, String pattern, String message) {
    return tag(ModelFormat.TEXT)
        .number(shortest)
        .number(longest)
        .flag(inverted)
        .text(pattern)
        .text(message);
  }

  private Row words(YangStatement type) {
    Row words = tables.row();
    int count = 0;
    for (YangStatement each : type.below()) {
      if (each.keyword().equals("enum")) {
        words.text(each.argument()).text(each.text("description")).flag(false);
        count++;
      }
    }
    return tag(ModelFormat.WORDS).number(count).append(words);
  }

  private Row words(List<String> names) {
    Row words = tag(ModelFormat.WORDS).number(names.size());
    for (String name : names) {
      words.text(name).text("").flag(false);
    }
    return words;
  }

  private Row union(YangStatement type) throws PublishedModelError {
    List<Row> all = new ArrayList<>();
    boolean wild = false;
    for (YangStatement each : type.below()) {
      if (each.keyword().equals("type")) {
        if (wildcard(each)) {
          wild = true;
        } else {
          all.add(row(each));
        }
      }
    }
    if (wild && (all.isEmpty() || type.module().name().contains(WITH_VARIABLES))) {
      all.add(text(all.isEmpty() ? "" : "^\\$.+", ""));
    }
    return all.size() == 1 ? all.getFirst() : either(all);
  }

  /** {@code <*>} or {@code $variable}, as every type may be. */
  private static boolean wildcard(YangStatement type) {
    return type.argument().equals("string") && type.text("pattern").startsWith("<.*>");
  }

  private Row either(List<Row> alternatives) {
    List<Integer> numbers = new ArrayList<>();
    for (Row each : alternatives) {
      numbers.add(tables.type(each));
    }
    return tag(ModelFormat.EITHER).indices(numbers);
  }
}
