package io.mxsim.lab.vectors;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.CipherContext;
import io.mxsim.crypto.Services;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Monte Carlo test of AES-ECB and AES-CBC: 100 keys, a thousand blocks under each. */
final class AesMonteCarlo implements Family.Responder {
  private static final int KEYS = 100;
  private static final int ROUNDS = 1000;
  private static final int BLOCK = AesFamily.BLOCK;

  private final Services services;
  private final Algorithm mode;
  private final boolean encrypt;

  AesMonteCarlo(Services services, Algorithm mode, boolean encrypt) {
    if (mode == Algorithm.AES_CTR) {
      throw Declined.notRun("counter mode has no Monte Carlo test");
    }
    this.services = services;
    this.mode = mode;
    this.encrypt = encrypt;
  }

  @Override
  public Response respond(TestCase test) {
    byte[] key = test.question().bytes("key");
    byte[] iv = mode == Algorithm.AES_CBC ? test.question().bytes("iv") : new byte[0];
    byte[] in = test.question().bytes(encrypt ? "pt" : "ct");
    List<Map<String, Object>> results = new ArrayList<>();
    for (int i = 0; i < KEYS; i++) {
      byte[][] lastTwo = rounds(key, iv, in);
      results.add(result(key, iv, in, lastTwo[1]));
      mixIn(key, Names.join(lastTwo[0], lastTwo[1]));
      if (mode == Algorithm.AES_CBC) {
        iv = lastTwo[1];
        in = lastTwo[0];
      } else {
        in = lastTwo[1];
      }
    }
    return Response.results(results);
  }

  /** The last two outputs. In CBC, the IV and then the output before the last are the inputs. */
  private byte[][] rounds(byte[] key, byte[] iv, byte[] first) {
    boolean chained = mode == Algorithm.AES_CBC;
    byte[] in = first.clone();
    byte[] out = chained ? iv.clone() : new byte[BLOCK];
    byte[] before = new byte[BLOCK];
    try (CipherContext cipher = services.cipher(mode, encrypt, key, iv)) {
      for (int j = 0; j < ROUNDS; j++) {
        byte[] spare = before;
        before = out;
        out = spare;
        cipher.update(in, 0, BLOCK, out, 0);
        System.arraycopy(chained ? before : out, 0, in, 0, BLOCK);
      }
    }
    return new byte[][] {before, out};
  }

  private Map<String, Object> result(byte[] key, byte[] iv, byte[] in, byte[] out) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("key", Response.hex(key));
    if (mode == Algorithm.AES_CBC) {
      result.put("iv", Response.hex(iv));
    }
    result.put("pt", Response.hex(encrypt ? in : out));
    result.put("ct", Response.hex(encrypt ? out : in));
    return result;
  }

  /** The next key: as many of the last output bits as it is long, added. */
  private static void mixIn(byte[] key, byte[] outputs) {
    for (int i = 0; i < key.length; i++) {
      key[i] ^= outputs[outputs.length - key.length + i];
    }
  }
}
