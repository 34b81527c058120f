package io.mxsim.firmware;

import io.mxsim.re.model.Argument;
import io.mxsim.re.model.CommandWord;
import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines that the command table allows, one argument at a time, without those that change. */
final class CommandWalk {
  private static final Set<String> CHANGES =
      Set.of("clear", "configure", "edit", "exit", "quit", "restart", "set", "start", "monitor");

  /** Words of {@code request} and {@code file} that only look, or copy. */
  private static final List<String> LOOKS =
      List.of("request support", "file show", "file list", "file compare", "file checksum");

  private static final List<String> VALUES =
      List.of(
          "0",
          "1",
          "messages",
          "interactive-commands",
          "/config/juniper.conf.gz",
          "/config/juniper.conf.1.gz",
          "/config/rescue.conf.gz",
          "/config/",
          "/var/log/messages",
          "/var/db/nonconforming-passwords",
          "/etc/ssh/ssh_host_ecdsa_key",
          "root",
          "security",
          "system",
          "secret");

  private final List<String> lines = new ArrayList<>();

  private CommandWalk() {}

  static List<String> lines(CommandWord top) {
    CommandWalk walk = new CommandWalk();
    walk.below(top, "");
    return walk.lines;
  }

  private void below(CommandWord word, String before) {
    for (CommandWord child : word.children()) {
      String words = (before + " " + child.name()).strip();
      if (!changes(words)) {
        if (!child.rpc().isEmpty()) {
          runs(child, words);
        }
        below(child, words);
      }
    }
  }

  private static boolean changes(String words) {
    String first = words.split(" ")[0];
    boolean looks =
        LOOKS.stream().anyMatch(each -> each.startsWith(words) || words.startsWith(each));
    return CHANGES.contains(first) || (first.equals("request") || first.equals("file")) && !looks;
  }

  private void runs(CommandWord command, String words) {
    lines.add(words);
    for (Argument argument : command.arguments()) {
      switch (argument.form()) {
        case FLAG -> lines.add(words + " " + argument.word());
        case WORDS -> {
          if (argument.type() instanceof ValueType.Words all) {
            all.words().forEach(each -> lines.add(words + " " + each.name()));
          }
        }
        case KEYWORD ->
            VALUES.forEach(value -> lines.add(words + " " + argument.word() + " " + value));
        case POSITIONAL -> VALUES.forEach(value -> lines.add(words + " " + value));
      }
    }
  }
}
