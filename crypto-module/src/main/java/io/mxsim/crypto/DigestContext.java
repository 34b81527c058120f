package io.mxsim.crypto;

import org.bouncycastle.crypto.UpdateOutputStream;
import org.bouncycastle.crypto.fips.FipsOutputDigestCalculator;
import org.bouncycastle.crypto.fips.FipsSHS;

/** A digest in progress. For one thread at a time. */
public final class DigestContext {
  private final CryptoModule module;
  private final boolean selfTest;
  private final Sha sha;
  private final FipsOutputDigestCalculator<FipsSHS.Parameters> calculator;
  private final UpdateOutputStream stream;

  DigestContext(CryptoModule module, boolean selfTest, Sha sha) {
    this.module = module;
    this.selfTest = selfTest;
    this.sha = sha;
    this.calculator =
        new FipsSHS.OperatorFactory<>().createOutputDigestCalculator(sha.parameters());
    this.stream = calculator.getDigestStream();
  }

  /** Bytes of a digest. */
  public int size() {
    return sha.bits() / 8;
  }

  public DigestContext update(byte[] data) {
    return update(data, 0, data.length);
  }

  public DigestContext update(byte[] data, int offset, int length) {
    stream.update(data, offset, length);
    return this;
  }

  /** The digest; the context is then as new. */
  public byte[] digest() {
    module.admit(selfTest);
    byte[] digest = calculator.getDigest();
    calculator.reset();
    return module.faults().pass(sha.digest(), digest);
  }
}
