package io.mxsim.lab.vectors;

import io.mxsim.crypto.GcmKey;
import java.util.Arrays;

/**
 * AES-GCM (draft-celi-acvp-symmetric), and AES-XPN, which is GCM with the IV of IEEE 802.1AE-2018
 * clause 14.8: salt and packet number added.
 */
final class GcmFamily implements Family {
  private static final int TAG_BITS = 128;

  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    int tagBits = group.node().numberOr("tagLen", TAG_BITS);
    if (tagBits != TAG_BITS) {
      throw Declined.notOffered("a tag of " + tagBits + " bits");
    }
    Names.wholeBytes(group.node().numberOr("payloadLen", 0), "a payload");
    Names.wholeBytes(group.node().numberOr("aadLen", 0), "additional data");
    Names.wholeBytes(group.node().numberOr("ivLen", 0), "an IV");
    boolean encrypt = group.node().text("direction").equals("encrypt");
    return test -> encrypt ? seal(test, module) : open(test.question(), module);
  }

  private static Response seal(TestCase test, ModuleUnderTest module) {
    JsonNode question = test.question();
    if (!question.has("iv")) {
      throw Declined.notOffered("an IV made by the module");
    }
    byte[] plain = question.bytes("pt");
    try (GcmKey key = module.services().gcm(question.bytes("key"))) {
      byte[] sealed = key.seal(iv(question), question.bytes("aad"), plain);
      return Response.of("ct", Arrays.copyOf(sealed, plain.length))
          .with("tag", Arrays.copyOfRange(sealed, plain.length, sealed.length));
    }
  }

  private static Response open(JsonNode question, ModuleUnderTest module) {
    byte[] sealed = Names.join(question.bytes("ct"), question.bytes("tag"));
    try (GcmKey key = module.services().gcm(question.bytes("key"))) {
      byte[] plain = key.open(iv(question), question.bytes("aad"), sealed);
      return plain == null ? Response.rejected("pt") : Response.of("pt", plain);
    }
  }

  private static byte[] iv(JsonNode question) {
    byte[] iv = question.bytes("iv");
    if (question.has("salt")) {
      byte[] salt = question.bytes("salt");
      for (int i = 0; i < iv.length && i < salt.length; i++) {
        iv[i] ^= salt[i];
      }
    }
    return iv;
  }
}
