package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the management daemon remembers to be quick is gone after zeroization. */
class ForgottenConfigurationTest {
  private static final int UNITS = 300;

  private final CliBench bench = new CliBench();

  /** Units enough to be kept as compressed parts of the file, and a group that all inherit from. */
  private void commitMany() {
    Operator root = bench.root();
    root.types("configure", "set groups G interfaces <xe-*> unit <*> description given");
    List<String> lines = new ArrayList<>();
    for (int unit = 1; unit <= UNITS; unit++) {
      lines.add("set interfaces xe-0/0/0 unit " + unit + " vlan-id " + unit);
    }
    lines.add("set system root-authentication encrypted-password \"$6$s$h\"");
    lines.add("set apply-groups G");
    lines.add("commit and-quit");
    root.types(lines.toArray(String[]::new));
  }

  private WeakReference<Object> unit(boolean resolved) {
    var root = resolved ? bench.mgd.engine().running() : bench.mgd.engine().active().root();
    return new WeakReference<>(root.find("interfaces", "xe-0/0/0", "unit", "7").orElseThrow());
  }

  private static void collect() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
  }

  @Test
  @Tag("P-Z1")
  void noStatementIsReachableAfterZeroization() {
    commitMany();
    WeakReference<Object> stored = unit(false);
    WeakReference<Object> inherited = unit(true);
    collect();
    assertNotNull(stored.get(), "held while it is the configuration");
    assertNotNull(inherited.get(), "held while it is the configuration");

    bench.mgd.zeroize();
    collect();

    assertNull(stored.get(), "by the compressed parts of the file, or by what was checked");
    assertNull(inherited.get(), "by what groups made of lists");
  }
}
