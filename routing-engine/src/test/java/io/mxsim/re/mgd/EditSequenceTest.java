package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.re.config.MemoryStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random sequences of edits against a model that is too simple to be wrong. */
class EditSequenceTest {
  private static final String STARTUP =
      "set system root-authentication encrypted-password \"$6$aa$bb\"\n";
  private static final String[] NAMES = {"g1", "g2", "g3", "g4"};

  /** A group: its leaves by the words that lead to them, and its marks. */
  private static final class Group {
    final Map<String, String> leaves = new TreeMap<>();
    boolean inactive;
    boolean guarded;
    String comment = "";

    Group copy() {
      Group copy = new Group();
      copy.leaves.putAll(leaves);
      copy.inactive = inactive;
      copy.guarded = guarded;
      copy.comment = comment;
      return copy;
    }
  }

  /** Groups in their order. */
  private final Map<String, Group> groups = new LinkedHashMap<>();

  private final CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private final Operator root = bench.root();
  private Random random;

  private String name() {
    return NAMES[random.nextInt(NAMES.length)];
  }

  /** One random line, done to the model as well. */
  private String line() {
    String a = name();
    String b = name();
    Group group = groups.get(a);
    boolean open = group != null && !group.guarded;
    String leaf = random.nextBoolean() ? "host-name" : "domain-name";
    String value = "v" + random.nextInt(4);
    switch (random.nextInt(11)) {
      case 0, 1, 2 -> {
        if (group == null || open) {
          groups.computeIfAbsent(a, n -> new Group()).leaves.put(leaf, value);
        }
        return "set groups " + a + " system " + leaf + " " + value;
      }
      case 3 -> {
        if (open) {
          group.leaves.remove(leaf);
        }
        return "delete groups " + a + " system " + leaf;
      }
      case 4 -> {
        if (open) {
          groups.remove(a);
        }
        return "delete groups " + a;
      }
      case 5 -> {
        boolean on = random.nextBoolean();
        if (open) {
          group.inactive = on;
        }
        return (on ? "deactivate" : "activate") + " groups " + a;
      }
      case 6 -> {
        String text = random.nextBoolean() ? value : "";
        if (open) {
          group.comment = text;
        }
        return "annotate groups " + a + " \"" + text + "\"";
      }
      case 7 -> {
        boolean on = random.nextInt(3) == 0;
        if (group != null) {
          group.guarded = on;
        }
        return (on ? "protect" : "unprotect") + " groups " + a;
      }
      case 8 -> {
        if (group != null && !groups.containsKey(b)) {
          groups.put(b, group.copy());
        }
        return "copy groups " + a + " to " + b;
      }
      case 9 -> {
        boolean before = random.nextBoolean();
        if (group != null && groups.containsKey(b) && !a.equals(b)) {
          move(a, before, b);
        }
        return "insert groups " + a + (before ? " before" : " after") + " groups " + b;
      }
      default -> {
        if (open && !groups.containsKey(b)) {
          rename(a, b);
        }
        return group != null && group.guarded ? "status" : "rename groups " + a + " to " + b;
      }
    }
  }

  private void move(String moved, boolean before, String other) {
    List<String> order = new ArrayList<>(groups.keySet());
    order.remove(moved);
    order.add(order.indexOf(other) + (before ? 0 : 1), moved);
    Map<String, Group> old = new LinkedHashMap<>(groups);
    groups.clear();
    order.forEach(name -> groups.put(name, old.get(name)));
  }

  private void rename(String old, String fresh) {
    Map<String, Group> all = new LinkedHashMap<>(groups);
    groups.clear();
    all.forEach((name, group) -> groups.put(name.equals(old) ? fresh : name, group));
  }

  private String expected() {
    StringBuilder text = new StringBuilder();
    groups.forEach((name, group) -> {
      if (!group.comment.isEmpty()) {
        text.append("/* ").append(group.comment).append(" */\n");
      }
      text.append(group.guarded ? "protect: " : "").append(group.inactive ? "inactive: " : "");
      text.append(name);
      if (group.leaves.isEmpty()) {
        text.append(";\n");
      } else {
        text.append(" {\n    system {\n");
        if (group.leaves.containsKey("host-name")) {
          text.append("        host-name " + group.leaves.get("host-name") + ";\n");
        }
        if (group.leaves.containsKey("domain-name")) {
          text.append("        domain-name " + group.leaves.get("domain-name") + ";\n");
        }
        text.append("    }\n}\n");
      }
    });
    return text.toString();
  }

  @Test
  void everySequenceOfEditsLeavesWhatTheSimpleModelSays() {
    for (long seed = 1; seed <= 12; seed++) {
      random = new Random(seed);
      groups.clear();
      root.types("configure");
      List<String> typed = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        String line = line();
        typed.add(line);
        root.answer(line);
        long shownSeed = seed;
        assertEquals(
            expected(),
            root.answer("show groups"),
            () -> "seed " + shownSeed + "\n" + String.join("\n", typed));
      }
      patched(seed);
      root.types("rollback 0", "exit");
    }
  }

  /** What compare shows of the sequence makes the same of what was there before. */
  private void patched(long seed) {
    String wanted = root.answer("show groups");
    String patch = root.answer("show | compare");
    String lines = root.answer("show groups | display set");
    root.types("rollback 0");
    root.will(patch).types("load patch terminal");
    assertEquals(wanted, root.answer("show groups"), "patch of seed " + seed);
    root.types("rollback 0");
    root.will(lines).types("load set terminal");
    assertEquals(wanted, root.answer("show groups"), "set lines of seed " + seed);
  }
}
