package io.mxsim.re.model.compile;

import io.mxsim.re.model.Argument.Form;
import io.mxsim.re.model.ModelFormat;
import io.mxsim.re.model.table.Row;
import io.mxsim.re.model.table.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;

/** Compiles the operational commands: the words that lead to rpcs, and the rpcs' arguments. */
final class Commands {
  private final Sources sources;
  private final Tables tables;
  private final Types types;
  private final Word top = new Word("");
  private final List<String> problems = new ArrayList<>();

  /** One word while the tree grows. */
  private static final class Word {
    final String name;
    final Map<String, Word> children = new LinkedHashMap<>();
    String help = "";
    String platform = "";
    boolean hidden;
    long permissions;
    DeclaredStatement<?> rpc;

    Word(String name) {
      this.name = name;
    }
  }

  Commands(Sources sources, Tables tables, Types types) {
    this.sources = sources;
    this.tables = tables;
    this.types = types;
  }

  /** Compiles every module's words and rpcs; the number of the word before all is the last. */
  void compile() {
    for (DeclaredStatement<?> module : sources.modules()) {
      for (DeclaredStatement<?> each : Yang.below(module)) {
        switch (Yang.keyword(each)) {
          case "word" -> describe(each);
          case "rpc" -> commands(each);
          default -> {}
        }
      }
    }
    write(top, "");
  }

  List<String> problems() {
    return problems;
  }

  private Word reach(String words) {
    Word at = top;
    for (String name : words.split(" ")) {
      at = at.children.computeIfAbsent(name, Word::new);
    }
    return at;
  }

  private void describe(DeclaredStatement<?> word) {
    Word at = reach(Yang.argument(word));
    at.help = Yang.text(word, "help");
    at.platform = Yang.text(word, "platform");
    at.hidden = Yang.has(word, "hidden");
    at.permissions = Yang.permissions(word, "read");
  }

  private void commands(DeclaredStatement<?> rpc) {
    boolean none = true;
    for (DeclaredStatement<?> each : Yang.below(rpc)) {
      if (Yang.keyword(each).equals("command")) {
        none = false;
        command(rpc, each);
      }
    }
    if (none) {
      problems.add("rpc " + Yang.argument(rpc) + ": no words lead to it");
    }
  }

  private void command(DeclaredStatement<?> rpc, DeclaredStatement<?> command) {
    Word at = reach(Yang.argument(command));
    if (at.rpc != null) {
      problems.add("'" + Yang.argument(command) + "' leads to two rpcs");
    }
    at.rpc = rpc;
    if (at.help.isEmpty()) {
      at.help = Yang.text(rpc, "description");
    }
    at.hidden |= Yang.has(rpc, "hidden");
    at.permissions |= Yang.permissions(rpc, "read");
    if (at.platform.isEmpty()) {
      at.platform = Yang.text(rpc, "platform");
    }
  }

  private int write(Word word, String above) {
    String path = (above + " " + word.name).trim();
    if (word.help.isEmpty() && word != top) {
      problems.add("command " + path + ": has no help");
    }
    List<Integer> children = new ArrayList<>();
    for (Word child : word.children.values()) {
      children.add(write(child, path));
    }
    Row row =
        tables
            .row()
            .number(word.hidden ? ModelFormat.HIDDEN : 0)
            .text(word.name)
            .text(word.help)
            .text(word.platform)
            .number(word.permissions)
            .text(word.rpc == null ? "" : Yang.argument(word.rpc))
            .text(word.rpc == null ? "" : Yang.text(word.rpc, "reply"))
            .text(word.rpc == null ? "" : family(word.rpc));
    arguments(word, path, row);
    return tables.command(row.indices(children));
  }

  private static String family(DeclaredStatement<?> rpc) {
    for (DeclaredStatement<?> each : Yang.below(rpc)) {
      if (Yang.keyword(each).equals("reply")) {
        return Yang.text(each, "family");
      }
    }
    return "";
  }

  private void arguments(Word word, String path, Row row) {
    List<DeclaredStatement<?>> leaves = new ArrayList<>();
    if (word.rpc != null) {
      for (DeclaredStatement<?> each : Yang.below(word.rpc)) {
        if (Yang.keyword(each).equals("input")) {
          leaves(each, leaves);
        }
      }
    }
    row.number(leaves.size());
    for (DeclaredStatement<?> leaf : leaves) {
      argument(leaf, path, row);
    }
  }

  private void leaves(DeclaredStatement<?> parent, List<DeclaredStatement<?>> all) {
    for (DeclaredStatement<?> each : Yang.below(parent)) {
      switch (Yang.keyword(each)) {
        case "leaf" -> all.add(each);
        case "uses" -> leaves(sources.grouping(each), all);
        default -> {}
      }
    }
  }

  private void argument(DeclaredStatement<?> leaf, String path, Row row) {
    String name = Yang.argument(leaf);
    String help = Yang.text(leaf, "description");
    if (help.isEmpty()) {
      problems.add("command " + path + ": argument " + name + " has no description");
    }
    String word = Yang.text(leaf, "keyword");
    row.text(name)
        .text(word.isEmpty() ? name : word)
        .number(form(leaf).ordinal())
        .number(types.of(leaf))
        .text(help)
        .flag(Yang.text(leaf, "mandatory").equals("true"));
  }

  private Form form(DeclaredStatement<?> leaf) {
    if (Yang.has(leaf, "positional")) {
      return Form.POSITIONAL;
    }
    if (Yang.has(leaf, "choice-of-words")) {
      return Form.WORDS;
    }
    return types.of(leaf) == types.empty() ? Form.FLAG : Form.KEYWORD;
  }
}
