package io.mxsim.lab.vectors;

import io.mxsim.crypto.MacContext;
import java.security.MessageDigest;

/** AES-CMAC, generation and verification (draft-fussell-acvp-mac). */
final class CmacFamily implements Family {
  private static final int MAC_BITS = 128;

  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    int bits = group.node().numberOr("macLen", MAC_BITS);
    if (bits != MAC_BITS) {
      throw Declined.notOffered("a MAC of " + bits + " bits");
    }
    Names.wholeBytes(group.node().numberOr("msgLen", 0), "a message");
    boolean verify = group.node().textOr("direction", "gen").equals("ver");
    return test -> {
      JsonNode question = test.question();
      byte[] message = question.bytes(question.has("message") ? "message" : "msg");
      try (MacContext cmac = module.services().cmac(question.bytes("key"))) {
        byte[] mac = cmac.update(message).mac();
        return verify
            ? Response.verdict(MessageDigest.isEqual(mac, question.bytes("mac")))
            : Response.of("mac", mac);
      }
    };
  }
}
