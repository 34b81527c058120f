package io.mxsim.crypto;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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
  private final AlgorithmTable seeds;
  private final EntropySource entropy;
  private final Faults faults = new Faults();
  private final Services services = new Services(this, false);
  private final Services selfTestServices = new Services(this, true);
  private final Set<Destructible> keys =
      Collections.newSetFromMap(new WeakHashMap<Destructible, Boolean>());
  private volatile ModuleState state = ModuleState.POWER_OFF;
  private volatile String errorReason = "";
  private Thread onDemandTester;
  private Drbg drbg;

  /** Something that holds key bytes of a module and loses them when the power goes. */
  interface Destructible {
    void destroy();
  }

  /**
   * A module without power.
   *
   * @param noise of the board; read only by a module whose table has a DRBG
   * @throws IllegalArgumentException when the release has no such module
   */
  public CryptoModule(ModuleName name, ReleaseProfile release, RawNoise noise) {
    this.name = name;
    this.table = AlgorithmTable.of(release, name);
    this.seeds = AlgorithmTable.entropy(release);
    if (table == null) {
      throw new IllegalArgumentException(release.name().concat(" has no ").concat(name.label()));
    }
    this.entropy = new EntropySource(noise);
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

  /** What operation uses; refuses unless the module is {@link ModuleState#OPERATIONAL}. */
  public Services services() {
    return services;
  }

  /** What the self-test uses; refuses unless the module is in {@link ModuleState#SELF_TEST}. */
  public Services selfTestServices() {
    return selfTestServices;
  }

  /** Power comes: the noise is put through its start-up test, then the self-test may run. */
  public void powerOn() {
    require(state == ModuleState.POWER_OFF);
    CryptoFoundation.ready();
    change(ModuleState.SELF_TEST);
    if (table.has(Algorithm.HMAC_DRBG)) {
      if (entropy.startUp()) {
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
      destroyKeys();
      change(ModuleState.ERROR);
    }
  }

  /** Power goes: keys and the DRBG's state are gone. */
  public void powerOff() {
    destroyKeys();
    errorReason = "";
    change(ModuleState.POWER_OFF);
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

  /** Refuses when the table has no {@code algorithm} of these sizes for that use. */
  void permit(Algorithm algorithm, Use use, int size, int secondSize) {
    if (!table.permits(algorithm, use, size, secondSize)) {
      throw refusal(ModuleRefusal.Reason.NOT_IN_TABLE, describe(algorithm, use, size, secondSize));
    }
  }

  Services services(boolean forSelfTest) {
    return forSelfTest ? selfTestServices : services;
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
      keys.add(key);
    }
    return key;
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
    if (!seeds.permits(Algorithm.ENT_NP, Use.SEED, input.length * 8, 0)) {
      throw refusal(ModuleRefusal.Reason.NOT_IN_TABLE, "too little entropy for a seed");
    }
    return input;
  }

  private void destroyKeys() {
    List<Destructible> doomed;
    synchronized (keys) {
      doomed = new ArrayList<>(keys);
      keys.clear();
    }
    doomed.forEach(Destructible::destroy);
    drbg = null;
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

  private static String describe(Algorithm algorithm, Use use, int size, int secondSize) {
    StringBuilder text = new StringBuilder(algorithm.label());
    if (size != 0) {
      text.append(' ').append(size);
    }
    if (secondSize != 0) {
      text.append('/').append(secondSize);
    }
    text.append(" for ").append(use.label());
    return text.append(": not in its algorithm table").toString();
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw new IllegalStateException(name.label().concat(" is in ").concat(state.name()));
    }
  }
}
