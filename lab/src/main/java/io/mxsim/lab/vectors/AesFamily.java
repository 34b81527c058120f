package io.mxsim.lab.vectors;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.CipherContext;
import java.util.Arrays;

/** AES in ECB, CBC and CTR (draft-celi-acvp-symmetric). */
final class AesFamily implements Family {
  static final int BLOCK = 16;

  private final Algorithm mode;

  AesFamily(Algorithm mode) {
    this.mode = mode;
  }

  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    boolean encrypt = group.node().text("direction").equals("encrypt");
    return switch (group.testType()) {
      case "MCT" -> new AesMonteCarlo(module.services(), mode, encrypt);
      case "AFT", "CTR" -> test -> oneMessage(test, module, encrypt);
      default -> throw Declined.notRun("test type " + group.testType() + " is not known");
    };
  }

  private Response oneMessage(TestCase test, ModuleUnderTest module, boolean encrypt) {
    JsonNode question = test.question();
    if (mode == Algorithm.AES_CTR && !question.has("iv")) {
      return CounterTest.respond(test, module, encrypt);
    }
    byte[] key = question.bytes("key");
    byte[] iv = mode == Algorithm.AES_ECB ? new byte[0] : question.bytes("iv");
    byte[] in = question.bytes(encrypt ? "pt" : "ct");
    try (CipherContext cipher = module.services().cipher(mode, encrypt, key, iv)) {
      return Response.of(encrypt ? "ct" : "pt", transform(cipher, in, bits(test, in)));
    }
  }

  /** Bits of the message: a counter mode's need not be whole blocks, nor even whole bytes. */
  private int bits(TestCase test, byte[] in) {
    boolean said = mode == Algorithm.AES_CTR && test.question().has("payloadLen");
    return said ? test.question().number("payloadLen") : in.length * 8;
  }

  /**
   * A message through {@code cipher}. A part of a block, which only a counter mode has, is filled
   * up with zeros and cut off again, as a caller of the module does.
   */
  private byte[] transform(CipherContext cipher, byte[] in, int bits) {
    boolean fill = mode == Algorithm.AES_CTR;
    int length = fill ? (in.length + BLOCK - 1) / BLOCK * BLOCK : in.length;
    byte[] blocks = Arrays.copyOf(in, length);
    cipher.update(blocks, 0, length, blocks, 0);
    byte[] out = Arrays.copyOf(blocks, in.length);
    if (bits % 8 != 0 && out.length > 0) {
      out[out.length - 1] &= (byte) (0xff00 >> (bits % 8));
    }
    return out;
  }
}
