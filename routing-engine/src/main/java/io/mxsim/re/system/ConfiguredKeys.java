package io.mxsim.re.system;

import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.CspRegister.Holding;
import io.mxsim.crypto.csp.Right;
import io.mxsim.crypto.csp.Service;
import io.mxsim.crypto.csp.Store;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.mgd.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pre-shared keys of {@code [edit security macsec]} and {@code [edit security
 * authentication-key-chains]} and their names, as CSPs.
 */
final class ConfiguredKeys {
  private static final Map<String, CspName> NAMES =
      Map.of(
          "cak", CspName.MACSEC_CAK,
          "ckn", CspName.MACSEC_CKN,
          "secret", CspName.MACSEC_CAK,
          "key-name", CspName.MACSEC_CKN);

  static final String MACSEC = "macsec";
  static final String CHAINS = "authentication-key-chains";
  private static final List<String> PARTS = List.of(MACSEC, CHAINS);

  private final CspMonitor monitor;
  private final Map<String, List<Holding>> onDisk = new HashMap<>();

  ConfiguredKeys(CspMonitor monitor) {
    this.monitor = monitor;
  }

  /** Keys below {@code security part} that a commit changed were written by Configure security. */
  void follow(String part, Change change) {
    List<Holding> held = onDisk.computeIfAbsent(part, each -> new ArrayList<>());
    held.forEach(Holding::close);
    held.clear();
    Map<String, ConfigNode> before = keys(part, change.before());
    keys(part, change.after())
        .forEach((path, key) -> {
          if (!change.boot() && !same(before.get(path), key)) {
            monitor.access(Service.CONFIGURE_SECURITY).require(csp(key), Right.WRITE);
          }
          held.add(monitor.register().hold(csp(key), "mgd", Store.DISK));
        });
  }

  /** Configure security reads the keys of what is shown to somebody who may see secrets. */
  void shown(ConfigNode root, boolean secrets) {
    if (secrets) {
      for (String part : PARTS) {
        for (ConfigNode key : keys(part, root).values()) {
          monitor.access(Service.CONFIGURE_SECURITY).require(csp(key), Right.READ);
        }
      }
    }
  }

  private static Map<String, ConfigNode> keys(String part, ConfigNode root) {
    Map<String, ConfigNode> keys = new HashMap<>();
    root.find("security", part)
        .ifPresent(found -> {
          if (part.equals(CHAINS)) {
            found.all("key-chain").forEach(chain -> chained(chain, keys));
          } else {
            collect(found, "", keys);
          }
        });
    return keys;
  }

  /** A key with a name is one for key agreement; others authenticate routing protocols. */
  private static void chained(ConfigNode chain, Map<String, ConfigNode> keys) {
    for (ConfigNode key : chain.all("key")) {
      if (key.has("key-name")) {
        collect(key, "/" + chain.value() + " " + key.value(), keys);
      }
    }
  }

  private static void collect(ConfigNode node, String path, Map<String, ConfigNode> keys) {
    for (ConfigNode child : node.children()) {
      String below = path + "/" + child.name() + " " + child.value();
      if (NAMES.containsKey(child.name())) {
        keys.put(path + "/" + child.name(), child);
      } else {
        collect(child, below, keys);
      }
    }
  }

  private static CspName csp(ConfigNode key) {
    return NAMES.get(key.name());
  }

  private static boolean same(ConfigNode before, ConfigNode after) {
    if (before == null || csp(after) == CspName.MACSEC_CKN) {
      return before != null && before.value().equals(after.value());
    }
    byte[] old = before.secretValue();
    byte[] now = after.secretValue();
    boolean same = Arrays.equals(old, now);
    Arrays.fill(old, (byte) 0);
    Arrays.fill(now, (byte) 0);
    return same;
  }
}
