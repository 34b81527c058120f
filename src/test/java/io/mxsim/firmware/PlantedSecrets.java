package io.mxsim.firmware;

import io.mxsim.crypto.Obfuscation;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A secret of its own in every secret statement of the model, and the search for them. */
final class PlantedSecrets {
  private static final Pattern OBFUSCATED = Pattern.compile("\\$9\\$[A-Za-z0-9./-]+");
  private static final Pattern HASH = Pattern.compile("\\$[156]\\$[^\\s\";<>]{8,}");
  private static final List<String> KEYS =
      List.of("k1", "1", "10.1.1.1", "10.1.0.0/16", "ge-0/0/0", "2001:db8::1", "any", "80000a4c01");

  private final Operator root;
  private final Map<String, String> plain = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private final Set<String> unplanted = new TreeSet<>();
  private final Set<Statement> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  PlantedSecrets(Operator root) {
    this.root = root;
  }

  /** In configuration mode: commits each that a configuration of its own may have. */
  void plant(Statement top) {
    walk(top, "");
    planted(
        " system login user k1 class operator authentication plain-text-password",
        "Planted-K1",
        "");
  }

  /** Secret statements that could not be given a value. */
  Set<String> unplanted() {
    return unplanted;
  }

  /** The lines that were typed, each with a secret in it. */
  List<String> lines() {
    return lines;
  }

  /** How many there are. */
  int count() {
    return plain.size();
  }

  /** The statements whose secrets can be read in {@code text}, also in its obfuscated form. */
  Set<String> readable(String text) {
    Set<String> found = inClear(text);
    Matcher obfuscated = OBFUSCATED.matcher(text);
    while (obfuscated.find()) {
      found.add("$9$ " + obfuscated.group());
    }
    Matcher hash = HASH.matcher(text);
    while (hash.find()) {
      found.add("hash " + hash.group());
    }
    return found;
  }

  /** The statements whose secrets stand in {@code text} as they were typed. */
  Set<String> inClear(String text) {
    Set<String> found = new TreeSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    plain.forEach((secret, path) -> {
      if (lower.contains(secret.toLowerCase(Locale.ROOT))) {
        found.add(path);
      }
    });
    return found;
  }

  /** How many of the planted ones stand in {@code text} in their obfuscated form. */
  int obfuscated(String text) {
    Set<String> found = new TreeSet<>();
    Matcher obfuscated = OBFUSCATED.matcher(text);
    while (obfuscated.find()) {
      byte[] form = obfuscated.group().getBytes(StandardCharsets.US_ASCII);
      Obfuscation.decode(form)
          .map(bytes -> plain.get(new String(bytes, StandardCharsets.US_ASCII)))
          .ifPresent(found::add);
    }
    return found.size();
  }

  private void walk(Statement above, String path) {
    for (Statement child : above.children()) {
      if (child.name().equals("groups") || child.hidden() || !seen.add(child)) {
        continue;
      }
      String words = child.implicit() ? path : path + " " + child.name();
      switch (child.kind()) {
        case CONTAINER -> walk(child, words);
        case LIST -> key(child, words).ifPresent(key -> walk(child, words + " " + key));
        case LEAF, LEAF_LIST -> {
          if (!child.asks().isEmpty()) {
            planted(words, "Planted-Word-" + plain.size(), "");
          } else if (child.secret() && above.children().stream().noneMatch(PlantedSecrets::asks)) {
            secret(words);
          }
        }
      }
    }
  }

  private static boolean asks(Statement statement) {
    return !statement.asks().isEmpty();
  }

  private void secret(String words) {
    String hex = String.format(Locale.ROOT, "5ec7e7a11ce5%020x", plain.size());
    for (String secret : List.of(hex, "Planted-" + plain.size(), hex + hex, hex.substring(24))) {
      if (planted(words, secret, " " + secret)) {
        return;
      }
    }
    unplanted.add(words.strip());
  }

  private boolean planted(String words, String secret, String typed) {
    String line = "set" + words + typed;
    String printed = root.type(line, secret);
    if (printed.contains("error") || printed.contains("Must ")) {
      return false;
    }
    plain.put(secret, words.strip());
    lines.add(line);
    if (!root.type("commit").contains("commit complete")) {
      // Alone it breaks a rule: it is kept in a group that nothing inherits from.
      root.type("rollback 0");
      root.type(line.replaceFirst("set", "set groups planted"), secret);
      root.type("commit");
    }
    return true;
  }

  private Optional<String> key(Statement list, String words) {
    if (list.type() instanceof ValueType.Words all) {
      return Optional.of(all.words().getFirst().name());
    }
    for (String key : KEYS) {
      String printed = root.type("set" + words + " " + key);
      root.type("rollback 0");
      if (!printed.contains("error") && !printed.contains("Must ")) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }
}
