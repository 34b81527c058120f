package io.mxsim.lab.vectors;

import io.mxsim.crypto.AgreementKey;
import io.mxsim.crypto.Csp;
import io.mxsim.crypto.ModuleRefusal;
import java.util.Arrays;

/** KAS-FFC in group 14, of release 19.1R2 (draft-hammett-acvp-kas-ssc-ffc, scheme dhEphem). */
final class FfcFamily implements Family {
  private static final int LENGTH = 256;

  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    group.require("scheme", "scheme", "dhEphem");
    group.require("domainParameterGenerationMode", "domain parameters", "MODP-2048");
    group.require("hashFunctionZ", "a hashed shared secret,", "none");
    return test -> respond(test, module);
  }

  private static Response respond(TestCase test, ModuleUnderTest module) {
    JsonNode question = test.question();
    boolean known = question.has("ephemeralPrivateIut");
    byte[] peer = Names.padded(question.bytes("ephemeralPublicServer"), LENGTH);
    try (AgreementKey own = known ? given(question, module) : module.services().dh();
        Csp secret = own.agree(peer)) {
      byte[] z = module.bytes(secret);
      if (test.group().testType().equals("VAL")) {
        return Response.verdict(Arrays.equals(z, Names.padded(question.bytes("z"), LENGTH)));
      }
      Response response = Response.of("ephemeralPublicIut", own.publicValue()).with("z", z);
      return known ? response : response.unchecked("the private key is the module's own");
    } catch (ModuleRefusal e) {
      if (e.reason() != ModuleRefusal.Reason.BAD_INPUT) {
        throw e;
      }
      return Response.rejected("z");
    }
  }

  private static AgreementKey given(JsonNode question, ModuleUnderTest module) {
    return module
        .selfTestServices()
        .knownDh(question.bytes("ephemeralPrivateIut"), question.bytes("ephemeralPublicIut"));
  }
}
