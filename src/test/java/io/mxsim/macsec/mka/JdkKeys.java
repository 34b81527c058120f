package io.mxsim.macsec.mka;

import io.mxsim.macsec.control.CipherSuite;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of an association as the standard derives them, on the JDK's AES: a second, independent
 * way to what a cryptographic module does, for tests beside real peers.
 */
public final class JdkKeys implements CaKeys {
  private static final int BLOCK = 16;
  private static final int KEY_ID = 16;
  private static final int REDUCTION = 0x87;

  private final byte[] cak;
  private final byte[] kek;
  private final byte[] ick;

  /** A SAK that can be looked at. */
  public record OpenSak(byte[] bytes) implements Sak {
    @Override
    public void close() {}
  }

  /** Derives KEK and ICK. */
  public JdkKeys(byte[] cak, Ckn ckn) {
    byte[] keyId = Arrays.copyOf(ckn.octets(), KEY_ID);
    this.cak = cak.clone();
    this.kek = derive(cak, "IEEE8021 KEK", keyId, cak.length);
    this.ick = derive(cak, "IEEE8021 ICK", keyId, cak.length);
  }

  byte[] kek() {
    return kek.clone();
  }

  byte[] ick() {
    return ick.clone();
  }

  @Override
  public byte[] icv(byte[] frame, int length) {
    return cmac(ick, Arrays.copyOf(frame, length));
  }

  @Override
  public Sak generate(CipherSuite suite, List<MemberId> members, long keyNumber) {
    byte[] nonce = new byte[suite.keyBytes()];
    new SecureRandom().nextBytes(nonce);
    return new OpenSak(sak(nonce, members, keyNumber));
  }

  byte[] sak(byte[] nonce, List<MemberId> members, long keyNumber) {
    ByteBuffer context = ByteBuffer.allocate(nonce.length + members.size() * MemberId.OCTETS + 4);
    context.put(nonce);
    members.forEach(member -> member.write(context));
    context.putInt((int) keyNumber);
    return derive(cak, "IEEE8021 SAK", context.array(), nonce.length);
  }

  @Override
  public byte[] wrap(Sak sak) {
    try {
      Cipher cipher = Cipher.getInstance("AES/KW/NoPadding");
      cipher.init(Cipher.WRAP_MODE, new SecretKeySpec(kek, "AES"));
      return cipher.wrap(new SecretKeySpec(((OpenSak) sak).bytes(), "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<Sak> unwrap(byte[] wrapped) {
    try {
      Cipher cipher = Cipher.getInstance("AES/KW/NoPadding");
      cipher.init(Cipher.UNWRAP_MODE, new SecretKeySpec(kek, "AES"));
      return Optional.of(
          new OpenSak(cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded()));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {}

  /** IEEE 802.1X-2020 clause 6.2.1. */
  static byte[] derive(byte[] key, String label, byte[] context, int octets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int block = 1; out.size() < octets; block++) {
      ByteArrayOutputStream input = new ByteArrayOutputStream();
      input.write(block);
      input.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
      input.write(0);
      input.writeBytes(context);
      input.write(octets >> 5);
      input.write(octets << 3);
      out.writeBytes(cmac(key, input.toByteArray()));
    }
    return Arrays.copyOf(out.toByteArray(), octets);
  }

  /** AES-CMAC (SP 800-38B). */
  static byte[] cmac(byte[] key, byte[] message) {
    try {
      Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
      aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
      byte[] subkey = doubled(aes.doFinal(new byte[BLOCK]));
      int blocks = Math.max(1, (message.length + BLOCK - 1) / BLOCK);
      byte[] padded = Arrays.copyOf(message, blocks * BLOCK);
      if (message.length < padded.length) {
        padded[message.length] = (byte) 0x80;
        subkey = doubled(subkey);
      }
      xor(subkey, padded, padded.length - BLOCK);
      byte[] state = new byte[BLOCK];
      for (int at = 0; at < padded.length; at += BLOCK) {
        xor(padded, at, state);
        state = aes.doFinal(state);
      }
      return state;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void xor(byte[] from, byte[] to, int at) {
    for (int i = 0; i < BLOCK; i++) {
      to[at + i] ^= from[i];
    }
  }

  private static void xor(byte[] from, int at, byte[] to) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] ^= from[at + i];
    }
  }

  /** Times x in the field of 128 bits. */
  private static byte[] doubled(byte[] block) {
    byte[] out = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      int next = i + 1 < BLOCK ? (block[i + 1] & 0xff) >> 7 : 0;
      out[i] = (byte) (block[i] << 1 | next);
    }
    if (block[0] < 0) {
      out[BLOCK - 1] ^= (byte) REDUCTION;
    }
    return out;
  }
}
