package io.mxsim.crypto;

import io.mxsim.crypto.csp.CspAccess;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.CspRegister;
import io.mxsim.crypto.csp.Right;
import io.mxsim.crypto.csp.Service;
import io.mxsim.crypto.csp.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * One cryptographic module of one board: its state, its table, its DRBG and its keys. It begins in
 * {@link ModuleState#POWER_OFF}; {@link #powerOn} brings it to {@link ModuleState#SELF_TEST}, where
 * only {@link #selfTestServices} answer, and {@link #passed} to {@link ModuleState#OPERATIONAL}.
 *
 * <p>Services may be called from several threads. While an on-demand self-test runs, a call from
 * another thread waits for its end (P-ST10: no data output during self-test).
 */
public final class CryptoModule {
  static {
    CryptoFoundation.decideMode();
  }

  private final ModuleName name;
  private final AlgorithmTable table;
  private final EntropySource entropy;
  private final Faults faults = new Faults();
  private final CspMonitor monitor;
  private final Services undeclared;
  private final Services[] services = new Services[Service.values().length];
  private final Services selfTestServices;
  private final Map<Destructible, Optional<CspName>> keys = new WeakHashMap<>();
  private volatile ModuleState state = ModuleState.POWER_OFF;
  private volatile String errorReason = "";
  private Thread onDemandTester;
  private volatile Drbg drbg;

  /** Something that holds key bytes of a module and loses them when the power goes. */
  interface Destructible {
    void destroy();
  }

  /** A module on a bench, which holds no CSP of a board: nobody watches its keys. */
  public CryptoModule(ModuleName name, ReleaseProfile release, RawNoise noise) {
    this(name, release, noise, CspMonitor.ofBench());
  }

  /**
   * A module of a board, without power.
   *
   * @param noise of the board; read only by a module whose table has a DRBG
   * @param monitor of the board
   * @throws IllegalArgumentException when the release has no such module
   */
  public CryptoModule(ModuleName name, ReleaseProfile release, RawNoise noise, CspMonitor monitor) {
    this.name = name;
    this.monitor = monitor;
    this.undeclared = new Services(this, false, monitor.undeclared());
    this.selfTestServices = new Services(this, true, CspMonitor.ofBench().undeclared());
    for (Service service : Service.values()) {
      services[service.ordinal()] = new Services(this, false, monitor.access(service));
    }
    this.table = AlgorithmTable.of(release, name);
    if (table == null) {
      throw new IllegalArgumentException(release.name().concat(" has no ").concat(name.label()));
    }
    this.entropy = new EntropySource(noise);
    monitor.register().add(this::tell);
  }

  public ModuleName name() {
    return name;
  }

  public AlgorithmTable table() {
    return table;
  }

  public ModuleState state() {
    return state;
  }

  /** Why the module is in {@link ModuleState#ERROR}; empty in every other state. */
  public String errorReason() {
    return errorReason;
  }

  /** The faults set under this instance. */
  public Faults faults() {
    return faults;
  }

  /**
   * What a declared service uses: it may touch the CSPs of its row. Refuses unless the module is
   * {@link ModuleState#OPERATIONAL}.
   */
  public Services services(Service service) {
    return services[service.ordinal()];
  }

  /** The same for who declares no service: on a board it may touch no CSP. */
  public Services services() {
    return undeclared;
  }

  /** What the self-test uses; refuses unless the module is in {@link ModuleState#SELF_TEST}. */
  public Services selfTestServices() {
    return selfTestServices;
  }

  /** {@link #powerOn(Service)} by a power cycle. */
  public void powerOn() {
    powerOn(Service.LOCAL_RESET);
  }

  /**
   * Power comes: the noise is put through its start-up test, then the self-test may run.
   *
   * @param reset the service that starts the module
   */
  public void powerOn(Service reset) {
    require(state == ModuleState.POWER_OFF);
    CryptoFoundation.ready();
    change(ModuleState.SELF_TEST);
    if (table.has(Algorithm.HMAC_DRBG)) {
      if (entropy.startUp()) {
        seeding(monitor.access(reset));
        drbg = new Drbg(faults, this::entropyInput, entropyInput(), new byte[0]);
      } else {
        fail("noise start-up test");
      }
    }
  }

  /** An operational module goes back to self-test, on demand or periodically (G-ST3, G-ST4). */
  public void beginSelfTest() {
    require(state == ModuleState.OPERATIONAL);
    synchronized (this) {
      onDemandTester = Thread.currentThread();
      change(ModuleState.SELF_TEST);
    }
  }

  /** The self-test passed. A module that failed meanwhile stays in error. */
  public void passed() {
    if (state == ModuleState.SELF_TEST) {
      change(ModuleState.OPERATIONAL);
    }
  }

  /** A self-test failed: every service refuses from now on (P-MODE5). */
  public void fail(String reason) {
    if (state != ModuleState.POWER_OFF) {
      errorReason = reason;
      change(ModuleState.ERROR);
      destroyKeys();
    }
  }

  /** Seed and entropy input are made, used and overwritten at once; the state stays. */
  private static void seeding(CspAccess reset) {
    reset.require(CspName.ENTROPY_INPUT_STRING, Right.GENERATE, Right.ZEROIZE);
    reset.require(CspName.DRBG_SEED, Right.GENERATE, Right.ZEROIZE);
    reset.require(CspName.DRBG_SEED, Right.EXECUTE);
    reset.require(CspName.DRBG_STATE, Right.GENERATE);
  }

  /** Power goes: keys and the DRBG's state are gone. */
  public void powerOff() {
    errorReason = "";
    change(ModuleState.POWER_OFF);
    // From here on no other thread gets a key in.
    destroyKeys();
  }

  /** Refuses unless the state admits the caller. */
  void admit(boolean selfTest) {
    ModuleState now = state;
    if (now == ModuleState.SELF_TEST && !selfTest) {
      now = awaitEndOfOnDemandTest();
    }
    if (now != (selfTest ? ModuleState.SELF_TEST : ModuleState.OPERATIONAL)) {
      throw refusal(ModuleRefusal.Reason.STATE, "services in state ".concat(now.name()));
    }
  }

  /** Refuses when the table has no {@code algorithm} of these sizes. */
  void permit(Algorithm algorithm, int size, int secondSize) {
    if (!table.permits(algorithm, size, secondSize)) {
      throw refusal(ModuleRefusal.Reason.NOT_IN_TABLE, describe(algorithm, size, secondSize));
    }
  }

  Services services(boolean forSelfTest) {
    return forSelfTest ? selfTestServices : undeclared;
  }

  ModuleRefusal refusal(ModuleRefusal.Reason reason, String what) {
    return new ModuleRefusal(name, reason, what);
  }

  Drbg drbg() {
    return drbg;
  }

  /** Remembers a holder of key bytes for {@link #powerOff}. */
  <T extends Destructible> T keep(T key) {
    synchronized (keys) {
      if (state == ModuleState.SELF_TEST || state == ModuleState.OPERATIONAL) {
        keys.putIfAbsent(key, Optional.empty());
        return key;
      }
    }
    key.destroy();
    throw refusal(ModuleRefusal.Reason.STATE, "a key made while the power went");
  }

  /** Remembers which CSP such a holder holds, for the register. */
  <T extends Destructible> T keep(T key, CspName csp) {
    keep(key);
    synchronized (keys) {
      keys.replace(key, Optional.of(csp));
    }
    return key;
  }

  CspMonitor monitor() {
    return monitor;
  }

  private void tell(CspRegister.Listener listener) {
    Store store = name == ModuleName.BCM82391 ? Store.SILICON : Store.RAM;
    if (drbg != null) {
      listener.holds(CspName.DRBG_STATE, name.label(), store);
    }
    synchronized (keys) {
      for (Optional<CspName> csp : keys.values()) {
        csp.ifPresent(named -> listener.holds(named, name.label(), store));
      }
    }
  }

  void forget(Destructible key) {
    synchronized (keys) {
      keys.remove(key);
    }
  }

  private byte[] entropyInput() {
    byte[] input = entropy.next();
    if (input == null) {
      fail("noise continuous test");
      throw refusal(ModuleRefusal.Reason.STATE, "entropy: the noise failed its health test");
    }
    return input;
  }

  private void destroyKeys() {
    List<Destructible> doomed;
    synchronized (keys) {
      doomed = new ArrayList<>(keys.keySet());
      keys.clear();
    }
    doomed.forEach(Destructible::destroy);
    if (drbg != null) {
      drbg.destroy();
      drbg = null;
    }
  }

  private synchronized void change(ModuleState next) {
    state = next;
    if (next != ModuleState.SELF_TEST) {
      onDemandTester = null;
    }
    notifyAll();
  }

  private synchronized ModuleState awaitEndOfOnDemandTest() {
    try {
      while (onDemandTester != null && onDemandTester != Thread.currentThread()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return state;
  }

  private static String describe(Algorithm algorithm, int size, int secondSize) {
    StringBuilder text = new StringBuilder(algorithm.label());
    if (size != 0) {
      text.append(' ').append(size);
    }
    if (secondSize != 0) {
      text.append('/').append(secondSize);
    }
    return text.append(": not in its algorithm table").toString();
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw new IllegalStateException(name.label().concat(" is in ").concat(state.name()));
    }
  }
}
