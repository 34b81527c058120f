package io.mxsim.macsec.mka;

import io.mxsim.macsec.control.CipherSuite;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys of an association with arithmetic of the JDK instead of a module's; no MKA on the wire. */
final class PlainKeys implements CaKeys {
  private final byte[] cak;
  private final AtomicInteger made;

  /** A SAK that can be looked at. */
  record PlainSak(byte[] bytes) implements Sak {
    @Override
    public void close() {}
  }

  PlainKeys(String cak, AtomicInteger made) {
    this.cak = cak.getBytes();
    this.made = made;
  }

  @Override
  public byte[] icv(byte[] frame, int length) {
    return Arrays.copyOf(mac(frame, length), 16);
  }

  @Override
  public Sak generate(CipherSuite suite, List<MemberId> members, long keyNumber) {
    byte[] seed = (members.toString() + keyNumber + made.incrementAndGet()).getBytes();
    return new PlainSak(Arrays.copyOf(mac(seed, seed.length), suite.keyBytes()));
  }

  @Override
  public byte[] wrap(Sak sak) {
    byte[] plain = ((PlainSak) sak).bytes();
    byte[] wrapped = Arrays.copyOf(plain, plain.length + 8);
    System.arraycopy(mac(plain, plain.length), 0, wrapped, plain.length, 8);
    return wrapped;
  }

  @Override
  public Optional<Sak> unwrap(byte[] wrapped) {
    byte[] plain = Arrays.copyOf(wrapped, wrapped.length - 8);
    return Arrays.equals(wrap(new PlainSak(plain)), wrapped)
        ? Optional.of(new PlainSak(plain))
        : Optional.empty();
  }

  @Override
  public void close() {}

  private byte[] mac(byte[] data, int length) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(cak, "HmacSHA256"));
      mac.update(data, 0, length);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
