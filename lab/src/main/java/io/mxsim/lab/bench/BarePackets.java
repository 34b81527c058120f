package io.mxsim.lab.bench;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Through the JDK's cipher and nothing else: what the module adds is the difference. */
final class BarePackets implements PacketLoad {
  private final Cipher cipher;
  private final SecretKeySpec key;
  private final boolean seal;
  private final int length;
  private final byte[] iv = new byte[12];
  private final byte[] aad = new byte[AAD_LENGTH];
  private final byte[] in;
  private final byte[] out;

  BarePackets(byte[] key, boolean seal, int length) throws GeneralSecurityException {
    this.cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
    this.key = new SecretKeySpec(key, "AES");
    this.seal = seal;
    this.length = length;
    this.out = new byte[length + 16];
    this.in = new byte[length + 16];
    if (!seal) {
      packet(Cipher.ENCRYPT_MODE, new byte[length], length, in);
    }
  }

  @Override
  public void run(int packets) {
    try {
      for (int i = 0; i < packets; i++) {
        if (seal) {
          PacketLoad.next(iv);
          packet(Cipher.ENCRYPT_MODE, in, length, out);
        } else {
          packet(Cipher.DECRYPT_MODE, in, length + 16, out);
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void packet(int mode, byte[] from, int size, byte[] to) throws GeneralSecurityException {
    cipher.init(mode, key, new GCMParameterSpec(128, iv), null);
    cipher.updateAAD(aad, 0, AAD_LENGTH);
    cipher.doFinal(from, 0, size, to, 0);
  }
}
