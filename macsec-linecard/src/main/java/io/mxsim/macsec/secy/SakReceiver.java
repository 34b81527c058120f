package io.mxsim.macsec.secy;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleState;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.csp.Service;
import io.mxsim.macsec.control.SecureKey;
import io.mxsim.macsec.control.TransportKey;
import io.mxsim.selftest.SelfTest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The card's end of {@link io.mxsim.macsec.control.SakTransport}: the firmware's instance of the
 * MACsec library, which is tested before it is first used, and the keys of the Routing Engines.
 */
public final class SakReceiver {
  private final CryptoModule library;
  private final ReleaseProfile release;
  private final Map<SlotId, byte[]> keys = new TreeMap<>();

  /**
   * Without keys.
   *
   * @param library a MACsec module of the card, off
   */
  public SakReceiver(CryptoModule library, ReleaseProfile release) {
    this.library = library;
    this.release = release;
  }

  /** A Routing Engine hands its key over. */
  public void take(SlotId from, TransportKey handed) {
    byte[] before = keys.put(from, handed.key().clone());
    Arrays.fill(handed.key(), (byte) 0);
    if (before != null) {
      Arrays.fill(before, (byte) 0);
    }
  }

  /**
   * The plain SAK, which the caller overwrites; empty when there is no key, the library fails its
   * test, or the SAK was not wrapped under this key.
   */
  Optional<byte[]> unwrap(SlotId from, SecureKey key) {
    byte[] transport = keys.get(from);
    if (transport == null || key.wrapped().length % 8 != 0 || !ready()) {
      return Optional.empty();
    }
    Services services = library.services(Service.SECURE_TRAFFIC);
    return Optional.ofNullable(services.unwrap(transport, key.wrapped()));
  }

  /** The card boots or loses power. */
  public void forget() {
    keys.values().forEach(key -> Arrays.fill(key, (byte) 0));
    keys.clear();
    library.powerOff();
  }

  private boolean ready() {
    if (library.state() == ModuleState.POWER_OFF) {
      library.powerOn();
      SelfTest.library(release, library).run();
    }
    return library.state() == ModuleState.OPERATIONAL;
  }
}
