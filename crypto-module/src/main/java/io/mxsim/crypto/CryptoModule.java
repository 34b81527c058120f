package io.mxsim.crypto;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One cryptographic module of one board: its state, its table, its DRBG and its keys. It begins in
 * {@link ModuleState#POWER_OFF}; {@link #powerOn} brings it to {@link ModuleState#SELF_TEST}, where
 * only {@link #selfTestServices} answer, and {@link #passed} to {@link ModuleState#OPERATIONAL}.
 *
 * <p>Services may be called from several threads. While an on-demand self-test runs or a key is
 * generated, a call from another thread waits for the end (P-ST10: no data output meanwhile).
 */
public final class CryptoModule {
  static {
    CryptoFoundation.decideMode();
  }

  private final ModuleName name;
  private final AlgorithmTable table;
  private final RawNoise noise;
  private final long reseedInterval;
  private final AlgorithmTable seeds;
  private final Faults faults = new Faults();
  private final Services services = new Services(this, false);
  private final Services selfTestServices = new Services(this, true);
  private final Set<Destructible> keys =
      Collections.newSetFromMap(new WeakHashMap<Destructible, Boolean>());
  private volatile ModuleState state = ModuleState.POWER_OFF;
  private volatile String errorReason = "";
  private final Object instantiation = new Object();
  private volatile Thread exclusive;
  private volatile EntropySource entropy;
  private volatile Drbg drbg;
  private Consumer<ConditionalTest> failureListener = test -> {};

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
    this(name, release, noise, Drbg.RESEED_INTERVAL);
  }

  CryptoModule(ModuleName name, ReleaseProfile release, RawNoise noise, long reseedInterval) {
    this.name = name;
    this.noise = noise;
    this.reseedInterval = reseedInterval;
    this.table = AlgorithmTable.of(release, name);
    this.seeds = AlgorithmTable.entropy(release);
    if (table == null) {
      throw new IllegalArgumentException(release.name().concat(" has no ").concat(name.label()));
    }
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

  /** Power comes: the self-test may run. */
  public void powerOn() {
    require(state == ModuleState.POWER_OFF);
    CryptoFoundation.ready();
    entropy = new EntropySource(noise, faults);
    change(ModuleState.SELF_TEST);
  }

  /**
   * The start-up test of the noise (SP 800-90B section 4.3), at power-up and again on demand, by
   * the self-test of a module whose table has a DRBG; the first one instantiates the DRBG.
   *
   * @return the health test that failed, which has put the module in {@link ModuleState#ERROR}
   */
  public Optional<ConditionalTest> testNoise() {
    if (!table.has(Algorithm.HMAC_DRBG)) {
      return Optional.empty();
    }
    synchronized (instantiation) {
      if (entropy.startUp() && (drbg != null || instantiate())) {
        return Optional.empty();
      }
      fail(entropy.tripped().title());
      return Optional.of(entropy.tripped());
    }
  }

  private boolean instantiate() {
    byte[] nonce = entropy.next();
    Drbg fresh = new Drbg(this, this::entropyInput, reseedInterval);
    byte[] personalization = name.label().getBytes(StandardCharsets.US_ASCII);
    if (nonce == null
        || fresh.instantiate(HmacDrbg.STRENGTH, nonce, personalization)
            != HmacDrbg.Status.SUCCESS) {
      return false;
    }
    Arrays.fill(nonce, (byte) 0);
    drbg = fresh;
    return true;
  }

  /** An operational module goes back to self-test, on demand or periodically (G-ST3, G-ST4). */
  public void beginSelfTest() {
    require(state != ModuleState.POWER_OFF);
    Thread before = enter();
    if (state == ModuleState.OPERATIONAL) {
      change(ModuleState.SELF_TEST);
    } else {
      leave(before);
    }
  }

  /**
   * Tells {@code listener} of each conditional test that puts the module in error while it serves,
   * on the thread of the service that failed.
   */
  public void onConditionalFailure(Consumer<ConditionalTest> listener) {
    failureListener = listener;
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
    Thread busy = exclusive;
    if (busy != null && busy != Thread.currentThread()) {
      awaitTurn();
    }
    ModuleState now = state;
    if (now != (selfTest ? ModuleState.SELF_TEST : ModuleState.OPERATIONAL)) {
      throw refusal(ModuleRefusal.Reason.STATE, "services in state ".concat(now.name()));
    }
  }

  /** Runs {@code work}, which makes a key: no other thread is served meanwhile (P-ST10). */
  <T> T generateKey(boolean selfTest, Supplier<T> work) {
    Thread before = enter();
    try {
      admit(selfTest);
      return work.get();
    } finally {
      leave(before);
    }
  }

  /** A conditional test failed: what it is about is not used, and the module is in error. */
  ModuleRefusal conditionalFailure(ConditionalTest test) {
    boolean serving = state == ModuleState.OPERATIONAL;
    fail(test.title());
    if (serving) {
      failureListener.accept(test);
    }
    return refusal(ModuleRefusal.Reason.STATE, "to go on: ".concat(test.title()).concat(" failed"));
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

  /** The DRBG, instantiated at its first use at the latest. */
  Drbg drbg() {
    synchronized (instantiation) {
      if (drbg == null && (state == ModuleState.POWER_OFF || state == ModuleState.ERROR)) {
        throw refusal(ModuleRefusal.Reason.STATE, "a DRBG in state ".concat(state.name()));
      }
      if (drbg == null) {
        testNoise()
            .ifPresent(test -> {
              throw conditionalFailure(test);
            });
      }
      return drbg;
    }
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

  /** The operational DRBG's; what a source that has failed gives is never used. */
  private byte[] entropyInput() {
    byte[] input = entropy.next();
    if (input == null && drbg != null) {
      throw conditionalFailure(entropy.tripped());
    }
    if (input != null && !seeds.permits(Algorithm.ENT_NP, Use.SEED, input.length * 8, 0)) {
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
    Drbg held = drbg;
    drbg = null;
    if (held != null) {
      held.destroy();
    }
  }

  private synchronized void change(ModuleState next) {
    state = next;
    if (next != ModuleState.SELF_TEST) {
      exclusive = null;
    }
    notifyAll();
  }

  /** From now on only the calling thread is served; gives who had that right before. */
  private synchronized Thread enter() {
    awaitTurn();
    Thread before = exclusive;
    exclusive = Thread.currentThread();
    return before;
  }

  private synchronized void leave(Thread before) {
    if (exclusive == Thread.currentThread()) {
      exclusive = before;
    }
    notifyAll();
  }

  private synchronized void awaitTurn() {
    try {
      while (exclusive != null && exclusive != Thread.currentThread()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refusal(ModuleRefusal.Reason.STATE, "a caller that does not wait for its turn");
    }
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
