package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.access.Completion;
import io.mxsim.re.model.Permission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever flags a class has: what it is not offered it cannot type, and does not see. */
class PermissionPropertiesTest {
  private static final int CLASSES = 40;

  private static final List<Permission> VIEW_ALL =
      List.of(
          Permission.ALL,
          Permission.ALL_CONTROL,
          Permission.CONTROL,
          Permission.VIEW_CONFIGURATION);

  /** Texts of the configuration, and the flags of which one shows them. */
  private static final Map<String, List<Permission>> PLANTED = new LinkedHashMap<>();

  static {
    PLANTED.put("plantedhost", List.of(Permission.SYSTEM, Permission.SYSTEM_CONTROL));
    PLANTED.put("inheritedhost", List.of(Permission.SYSTEM, Permission.SYSTEM_CONTROL));
    PLANTED.put("planteduser", List.of(Permission.ADMIN, Permission.ADMIN_CONTROL));
    PLANTED.put("plantedport", List.of(Permission.INTERFACE, Permission.INTERFACE_CONTROL));
    PLANTED.put("plantedcommunity", List.of(Permission.SNMP, Permission.SNMP_CONTROL));
    PLANTED.put("plantedchain", List.of(Permission.SECURITY, Permission.SECURITY_CONTROL));
    PLANTED.put("plantednew", List.of(Permission.SYSTEM, Permission.SYSTEM_CONTROL));
  }

  private static final List<String> FORMS =
      List.of(
          "show",
          "show | display set",
          "show | display xml",
          "show | display json",
          "show | display inheritance",
          "show | display inheritance no-comments | display xml",
          "show | display detail",
          "show | compare",
          "show | compare rollback 1",
          "save terminal",
          "run show configuration",
          "run show configuration | display set",
          "run show system rollback 1",
          "run show system rollback 0 compare 1");

  private final CliBench bench = new CliBench();
  private final Operator root = bench.root();

  @BeforeEach
  void plant() {
    bench.file(
        "/c",
        """
        groups {
            g {
                system {
                    domain-name inheritedhost;
                }
            }
        }
        apply-groups g;
        system {
            host-name plantedhost;
            root-authentication {
                encrypted-password "$6$salt$plantedsecret";
            }
            login {
                user planteduser {
                    uid 2000;
                    class operator;
                }
            }
        }
        security {
            authentication-key-chains {
                key-chain plantedchain {
                    key 1 {
                        secret "$9$plantedsecret";
                        start-time "2026-1-1.00:00:00 +0000";
                    }
                }
            }
        }
        interfaces {
            xe-0/0/0 {
                description plantedport;
            }
        }
        snmp {
            community plantedcommunity;
        }
        """);
    root.types("configure", "load override /c", "commit", "set system host-name plantednew");
  }

  @Test
  @Tag("G-RO3")
  void noFormOfTheConfigurationHoldsWhatMayNotBeSeen() {
    Random random = new Random(7);
    Set<String> seen = new TreeSet<>();

    for (int i = 0; i < CLASSES; i++) {
      Set<Permission> flags = some(random);
      flags.add(Permission.CONFIGURE);
      Operator operator = bench.logIn("u" + i, flags);
      operator.types("configure");
      StringBuilder all = new StringBuilder();
      for (String form : FORMS) {
        String text = operator.answer(form);
        all.append(text);
        boolean secrets = holds(flags, List.of(Permission.SECRET, Permission.SECRET_CONTROL));
        assertTrue(secrets || !text.contains("plantedsecret"), () -> flags + form + text);
        PLANTED.forEach((planted, needed) ->
            assertTrue(
                shows(flags, needed) || !text.contains(planted),
                () -> flags + " " + form + "\n" + text));
      }
      PLANTED.forEach((planted, needed) -> {
        if (shows(flags, needed)) {
          assertTrue(all.indexOf(planted) >= 0, () -> flags + " lacks " + planted);
          seen.add(planted);
        }
      });
    }
    assertEquals(PLANTED.keySet().size(), seen.size());
  }

  @Test
  @Tag("G-RO3")
  void theWordsThatAreOfferedAreTheWordsThatAreAccepted() {
    Random random = new Random(11);
    int refused = 0;

    for (int i = 0; i < CLASSES; i++) {
      Set<Permission> flags = some(random);
      Operator operator = bench.logIn("u" + i, flags);
      Operator all = bench.logIn("a" + i, "super-user");
      if (i % 2 == 0) {
        flags.add(Permission.CONFIGURE);
        operator = bench.logIn("v" + i, flags);
        operator.types("configure");
        all.types("configure");
      }
      refused += walk(operator, all, random);
    }
    assertTrue(refused > 100, "only " + refused);
  }

  /** Types offered words at random; returns how many words were rightly refused on the way. */
  private static int walk(Operator operator, Operator all, Random random) {
    String before = "";
    int refused = 0;
    for (int depth = 0; depth < 6; depth++) {
      if (before.startsWith("wildcard delete ")) {
        return refused; // any word is an expression there
      }
      Set<String> mine = words(operator, before);
      for (String word : words(all, before)) {
        String line = before + word;
        assertEquals(mine.contains(word), accepted(operator, line), line);
        refused += mine.contains(word) ? 0 : 1;
      }
      if (mine.isEmpty()) {
        return refused;
      }
      before += new ArrayList<>(mine).get(random.nextInt(mine.size())) + " ";
    }
    return refused;
  }

  private static boolean accepted(Operator operator, String line) {
    Completion answer = operator.key(line, Completion.Key.ENTER);
    return !(answer instanceof Completion.Wrong wrong)
        || wrong.message().equals("missing argument.");
  }

  /** The words, without values and pipes, that {@code ?} lists. */
  private static Set<String> words(Operator operator, String before) {
    Set<String> words = new TreeSet<>();
    if (operator.key(before, Completion.Key.HELP) instanceof Completion.Help help) {
      for (String line : help.text().lines().skip(1).toList()) {
        String word = line.substring(2).split(" ")[0];
        if (!word.startsWith("<") && !word.equals("|") && !word.equals("[")) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private static Set<Permission> some(Random random) {
    Set<Permission> flags = EnumSet.noneOf(Permission.class);
    Permission[] all = Permission.values();
    for (int i = random.nextInt(6); i >= 0; i--) {
      flags.add(all[random.nextInt(all.length)]);
    }
    return flags;
  }

  private static boolean shows(Set<Permission> flags, List<Permission> needed) {
    return holds(flags, VIEW_ALL) || holds(flags, needed);
  }

  private static boolean holds(Set<Permission> flags, List<Permission> needed) {
    return flags.contains(Permission.ALL) || needed.stream().anyMatch(flags::contains);
  }
}
