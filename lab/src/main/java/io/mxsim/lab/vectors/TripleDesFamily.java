package io.mxsim.lab.vectors;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.CipherContext;
import io.mxsim.crypto.Services;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Triple DES in CBC with three keys, of release 19.1R2 (draft-celi-acvp-symmetric). */
final class TripleDesFamily implements Family {
  private static final int BLOCK = 8;
  private static final int KEYS = 400;
  private static final int ROUNDS = 10_000;

  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    group.require("keyingOption", "keying option", "1");
    boolean encrypt = group.node().text("direction").equals("encrypt");
    return switch (group.testType()) {
      case "MCT" -> test -> monteCarlo(test.question(), module.services(), encrypt);
      case "AFT" -> test -> oneMessage(test.question(), module.services(), encrypt);
      default -> throw Declined.notRun("test type " + group.testType() + " is not known");
    };
  }

  private static Response oneMessage(JsonNode question, Services services, boolean encrypt) {
    byte[] text = question.bytes(encrypt ? "pt" : "ct");
    try (CipherContext cipher =
        services.cipher(Algorithm.DES3_CBC, encrypt, key(question), question.bytes("iv"))) {
      cipher.update(text, 0, text.length, text, 0);
      return Response.of(encrypt ? "ct" : "pt", text);
    }
  }

  private static byte[] key(JsonNode question) {
    return Names.join(question.bytes("key1"), question.bytes("key2"), question.bytes("key3"));
  }

  private static Response monteCarlo(JsonNode question, Services services, boolean encrypt) {
    byte[] key = key(question);
    byte[] iv = question.bytes("iv");
    byte[] in = question.bytes(encrypt ? "pt" : "ct");
    List<Map<String, Object>> results = new ArrayList<>(KEYS);
    for (int i = 0; i < KEYS; i++) {
      byte[][] last = rounds(services, encrypt, key, iv, in);
      results.add(result(key, iv, encrypt ? in : last[2], encrypt ? last[2] : in));
      mixIn(key, last);
      iv = encrypt ? last[2] : last[3];
      in = encrypt ? last[1] : last[2];
    }
    return Response.results(results);
  }

  /** The last three outputs, and the last input. */
  private static byte[][] rounds(
      Services services, boolean encrypt, byte[] key, byte[] iv, byte[] first) {
    byte[][] last = {new byte[BLOCK], new byte[BLOCK], iv.clone(), first.clone()};
    try (CipherContext cipher = services.cipher(Algorithm.DES3_CBC, encrypt, key, iv)) {
      for (int j = 0; j < ROUNDS; j++) {
        byte[] oldest = last[0];
        last[0] = last[1];
        last[1] = last[2];
        last[2] = oldest;
        cipher.update(last[3], 0, BLOCK, last[2], 0);
        if (j < ROUNDS - 1) {
          System.arraycopy(encrypt ? last[1] : last[2], 0, last[3], 0, BLOCK);
        }
      }
    }
    return last;
  }

  private static Map<String, Object> result(byte[] key, byte[] iv, byte[] plain, byte[] sealed) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (int part = 0; part < 3; part++) {
      byte[] one = new byte[BLOCK];
      System.arraycopy(key, part * BLOCK, one, 0, BLOCK);
      result.put("key" + (part + 1), Response.hex(one));
    }
    result.put("iv", Response.hex(iv));
    result.put("pt", Response.hex(plain));
    result.put("ct", Response.hex(sealed));
    return result;
  }

  /** The last output goes into the first key, the one before into the second; odd parity. */
  private static void mixIn(byte[] key, byte[][] last) {
    for (int i = 0; i < key.length; i++) {
      key[i] ^= last[2 - i / BLOCK][i % BLOCK];
      if (Integer.bitCount(key[i] & 0xff) % 2 == 0) {
        key[i] ^= (byte) 1;
      }
    }
  }
}
