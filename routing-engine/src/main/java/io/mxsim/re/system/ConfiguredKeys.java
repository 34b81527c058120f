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

/** The pre-shared keys of {@code [edit security macsec]} and their names, as CSPs. */
final class ConfiguredKeys {
  private final CspMonitor monitor;
  private final List<Holding> onDisk = new ArrayList<>();

  ConfiguredKeys(CspMonitor monitor) {
    this.monitor = monitor;
  }

  /** Keys that a commit has changed were written by Configure security. */
  void follow(Change change) {
    onDisk.forEach(Holding::close);
    onDisk.clear();
    Map<String, ConfigNode> before = keys(change.before());
    keys(change.after())
        .forEach((path, key) -> {
          if (!change.boot() && !same(before.get(path), key)) {
            monitor.access(Service.CONFIGURE_SECURITY).require(csp(key), Right.WRITE);
          }
          onDisk.add(monitor.register().hold(csp(key), "mgd", Store.DISK));
        });
  }

  /** Configure security reads the keys of what is shown to somebody who may see secrets. */
  void shown(ConfigNode root, boolean secrets) {
    if (secrets) {
      for (ConfigNode key : keys(root).values()) {
        monitor.access(Service.CONFIGURE_SECURITY).require(csp(key), Right.READ);
      }
    }
  }

  private static Map<String, ConfigNode> keys(ConfigNode root) {
    Map<String, ConfigNode> keys = new HashMap<>();
    root.find("security", "macsec").ifPresent(macsec -> collect(macsec, "", keys));
    return keys;
  }

  private static void collect(ConfigNode node, String path, Map<String, ConfigNode> keys) {
    for (ConfigNode child : node.children()) {
      String below = path + "/" + child.name() + " " + child.value();
      if (child.name().equals("cak") || child.name().equals("ckn")) {
        keys.put(path + "/" + child.name(), child);
      } else {
        collect(child, below, keys);
      }
    }
  }

  private static CspName csp(ConfigNode key) {
    return key.name().equals("cak") ? CspName.MACSEC_CAK : CspName.MACSEC_CKN;
  }

  private static boolean same(ConfigNode before, ConfigNode after) {
    if (before == null || after.name().equals("ckn")) {
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
