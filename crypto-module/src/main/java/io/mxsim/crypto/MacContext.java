package io.mxsim.crypto;

import org.bouncycastle.crypto.UpdateOutputStream;
import org.bouncycastle.crypto.fips.FipsOutputMACCalculator;

/** A MAC in progress. For one thread at a time; holds its key until it is closed. */
public final class MacContext implements AutoCloseable, CryptoModule.Destructible {
  private final CryptoModule module;
  private final boolean selfTest;
  private final Function function;
  private volatile FipsOutputMACCalculator<?> calculator;
  private volatile UpdateOutputStream stream;

  MacContext(
      CryptoModule module,
      boolean selfTest,
      Function function,
      FipsOutputMACCalculator<?> calculator) {
    this.module = module;
    this.selfTest = selfTest;
    this.function = function;
    this.calculator = calculator;
    this.stream = calculator.getMACStream();
  }

  public MacContext update(byte[] data) {
    return update(data, 0, data.length);
  }

  public MacContext update(byte[] data, int offset, int length) {
    module.admit(selfTest);
    live(stream).update(data, offset, length);
    return this;
  }

  /** The MAC, in the size the context was made for; the context is then as new. */
  public byte[] mac() {
    module.admit(selfTest);
    FipsOutputMACCalculator<?> now = live(calculator);
    byte[] mac = now.getMAC();
    now.reset();
    return module.faults().pass(function, mac);
  }

  @Override
  public void close() {
    destroy();
    module.forget(this);
  }

  @Override
  public void destroy() {
    calculator = null;
    stream = null;
  }

  private <T> T live(T held) {
    if (held == null) {
      throw module.refusal(ModuleRefusal.Reason.NO_SUCH_KEY, "a closed MAC context");
    }
    return held;
  }
}
