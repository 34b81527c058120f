package io.mxsim.re.dot1xd;

import io.mxsim.crypto.Csp;
import io.mxsim.crypto.MacContext;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.Right;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.mka.CaKeys;
import io.mxsim.macsec.mka.Ckn;
import io.mxsim.macsec.mka.MemberId;
import io.mxsim.macsec.mka.Sak;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a connectivity association in the MACsec module: ICK and KEK derived from the CAK,
 * and SAKs derived from it (IEEE 802.1X clauses 6.2.1, 9.3.3, 9.8.1; P-CR5).
 */
final class ModuleCaKeys implements CaKeys {
  private static final int CONTEXT = 16;
  private static final int OCTET = 8;
  private static final int KEY_NUMBER = 4;

  private final KeyModules modules;
  private final Csp cak;
  private final Csp kek;
  private final MacContext ick;

  /** Derives; {@code cak} is closed with the rest. */
  ModuleCaKeys(KeyModules modules, Ckn ckn, Csp cak) {
    this.modules = modules;
    this.cak = cak;
    byte[] name = Arrays.copyOf(ckn.octets(), CONTEXT);
    int length = bytesOfCak().length;
    this.kek =
        modules
            .configure()
            .hold(CspName.MACSEC_KEK, Right.GENERATE, derive("IEEE8021 KEK", name, length));
    byte[] derived = derive("IEEE8021 ICK", name, length);
    this.ick = modules.connect().cmac(derived);
    Arrays.fill(derived, (byte) 0);
  }

  private byte[] bytesOfCak() {
    return cak.bytes(modules.configure().access(), Right.READ);
  }

  private byte[] derive(String label, byte[] context, int octets) {
    byte[] word = label.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer fixed = ByteBuffer.allocate(word.length + 1 + context.length + Short.BYTES);
    fixed.put(word).put((byte) 0).put(context).putShort((short) (octets * OCTET));
    return modules.configure().kbkdf(bytesOfCak(), fixed.array(), octets * OCTET);
  }

  @Override
  public byte[] icv(byte[] frame, int length) {
    return ick.update(frame, 0, length).mac();
  }

  @Override
  public Sak generate(CipherSuite suite, List<MemberId> members, long keyNumber) {
    return sak(modules.random(suite.keyBytes()), members, keyNumber);
  }

  /** The SAK that the key server's {@code nonce}, as long as it, gives. */
  Sak sak(byte[] nonce, List<MemberId> members, long keyNumber) {
    ByteBuffer context =
        ByteBuffer.allocate(nonce.length + members.size() * MemberId.OCTETS + KEY_NUMBER);
    context.put(nonce);
    members.forEach(member -> context.putLong(member.high()).putInt(member.low()));
    context.putInt((int) keyNumber);
    byte[] derived = derive("IEEE8021 SAK", context.array(), nonce.length);
    Arrays.fill(nonce, (byte) 0);
    return new ModuleSak(modules.configure().hold(CspName.MACSEC_SAK, Right.GENERATE, derived));
  }

  @Override
  public byte[] wrap(Sak sak) {
    byte[] plain = ((ModuleSak) sak).key().bytes(modules.connect().access(), Right.EXECUTE);
    byte[] wrapping = bytesOfKek();
    return modules.wrapsWith(wrapping.length)
        ? modules.connect().wrap(wrapping, plain)
        : EcbKeyWrap.wrap(modules.connect(), wrapping, plain);
  }

  @Override
  public Optional<Sak> unwrap(byte[] wrapped) {
    byte[] wrapping = bytesOfKek();
    byte[] plain =
        modules.wrapsWith(wrapping.length)
            ? modules.connect().unwrap(wrapping, wrapped)
            : EcbKeyWrap.unwrap(modules.connect(), wrapping, wrapped);
    return Optional.ofNullable(plain)
        .map(key -> new ModuleSak(modules.connect().hold(CspName.MACSEC_SAK, Right.GENERATE, key)));
  }

  private byte[] bytesOfKek() {
    return kek.bytes(modules.connect().access(), Right.EXECUTE);
  }

  @Override
  public void close() {
    cak.close();
    kek.close();
    ick.close();
  }
}
