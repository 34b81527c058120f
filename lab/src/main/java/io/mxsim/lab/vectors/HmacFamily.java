package io.mxsim.lab.vectors;

import io.mxsim.crypto.MacContext;
import io.mxsim.crypto.Sha;

/** HMAC with a hash function of FIPS 180-4 (draft-fussell-acvp-mac), revisions 1.0 and 2.0. */
final class HmacFamily implements Family {
  private final Sha sha;

  HmacFamily(Sha sha) {
    this.sha = sha;
  }

  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    return test -> {
      JsonNode question = test.question();
      int macBits = test.having("macLen").numberOr("macLen", sha.bits());
      Names.wholeBytes(macBits, "a MAC");
      Names.wholeBytes(test.having("msgLen").numberOr("msgLen", 0), "a message");
      try (MacContext hmac = module.services().hmac(sha, question.bytes("key"), macBits)) {
        return Response.of("mac", hmac.update(question.bytes("msg")).mac());
      }
    };
  }
}
