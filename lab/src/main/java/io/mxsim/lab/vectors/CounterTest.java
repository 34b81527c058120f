package io.mxsim.lab.vectors;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.CipherContext;
import io.mxsim.crypto.Services;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The counter test: a message of many blocks, and the module chooses the counter. The answer is
 * right when the JDK's AES, with the blocks' counters taken from input and output, finds each one
 * higher than the last and none twice.
 */
final class CounterTest {
  private static final int BLOCK = AesFamily.BLOCK;
  private static final BigInteger END = BigInteger.ONE.shiftLeft(8 * BLOCK);

  private CounterTest() {}

  static Response respond(TestCase test, ModuleUnderTest module, boolean encrypt) {
    byte[] key = test.question().bytes("key");
    byte[] in = test.question().bytes(encrypt ? "pt" : "ct");
    if (in.length == 0 || in.length % BLOCK != 0) {
      throw Declined.notRun("a message of whole blocks is missing");
    }
    if (test.group().node().has("incremental") && !test.group().node().flag("incremental")) {
      throw Declined.notOffered("a counter that counts down");
    }
    byte[] iv = firstCounter(module.services(), test.group().node().flag("overflow"), in.length);
    byte[] out = in.clone();
    try (CipherContext cipher = module.services().cipher(Algorithm.AES_CTR, encrypt, key, iv)) {
      cipher.update(in, 0, in.length, out, 0);
    }
    return Response.of(encrypt ? "ct" : "pt", out).with("iv", iv).verified(counts(key, in, out));
  }

  /**
   * Any; one that wraps within the message when the group asks for that, else one that does not.
   */
  private static byte[] firstCounter(Services services, boolean overflow, int length) {
    byte[] iv = new byte[BLOCK];
    services.random(iv);
    if (overflow) {
      return Names.padded(
          END.subtract(BigInteger.valueOf(length / BLOCK / 2 + 1)).toByteArray(), BLOCK);
    }
    iv[0] &= 0x7f;
    return iv;
  }

  private static boolean counts(byte[] key, byte[] in, byte[] out) {
    byte[] counters = in.clone();
    for (int i = 0; i < counters.length; i++) {
      counters[i] ^= out[i];
    }
    counters = Jdk.aesEcbDecrypt(key, counters);
    Set<BigInteger> seen = new HashSet<>();
    BigInteger last = null;
    for (int at = 0; at < counters.length; at += BLOCK) {
      BigInteger counter = new BigInteger(1, Arrays.copyOfRange(counters, at, at + BLOCK));
      boolean next = last == null || counter.equals(last.add(BigInteger.ONE).mod(END));
      if (!next || !seen.add(counter)) {
        return false;
      }
      last = counter;
    }
    return true;
  }
}
