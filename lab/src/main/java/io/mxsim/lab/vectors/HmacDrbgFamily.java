package io.mxsim.lab.vectors;

import io.mxsim.crypto.KnownDrbg;
import java.util.ArrayList;
import java.util.List;

/**
 * HMAC_DRBG of SP 800-90A (draft-vassilev-acvp-drbg): instantiate, reseed, generate twice with what
 * the set gives as entropy, which a module accepts in self-test only. Prediction resistance is a
 * reseed before the request (SP 800-90A section 9.3.1, step 7).
 */
final class HmacDrbgFamily implements Family {
  private static final byte[] NOTHING = {};

  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    group.require("mode", "HMAC_DRBG with", "SHA2-256");
    int length =
        Names.wholeBytes(group.node().number("returnedBitsLen"), "a request for random bits");
    return test -> respond(test.question(), module, length);
  }

  private static Response respond(JsonNode question, ModuleUnderTest module, int length) {
    List<JsonNode> calls = question.nodes("otherInput");
    KnownDrbg drbg =
        module
            .selfTestServices()
            .knownDrbg(
                entropy(question, calls), question.bytes("nonce"), question.bytes("persoString"));
    byte[] out = NOTHING;
    for (JsonNode call : calls) {
      byte[] additional = call.bytes("additionalInput");
      if (isReseed(call)) {
        drbg.reseed(additional);
      } else if (hasEntropy(call)) {
        drbg.reseed(additional);
        out = drbg.generate(length, NOTHING);
      } else {
        out = drbg.generate(length, additional);
      }
    }
    return Response.of("returnedBits", out);
  }

  private static byte[][] entropy(JsonNode question, List<JsonNode> calls) {
    List<byte[]> inputs = new ArrayList<>();
    inputs.add(question.bytes("entropyInput"));
    for (JsonNode call : calls) {
      if (hasEntropy(call)) {
        inputs.add(call.bytes("entropyInput"));
      }
    }
    return inputs.toArray(new byte[0][]);
  }

  private static boolean isReseed(JsonNode call) {
    return call.text("intendedUse").equalsIgnoreCase("reSeed");
  }

  private static boolean hasEntropy(JsonNode call) {
    return !call.textOr("entropyInput", "").isEmpty();
  }
}
