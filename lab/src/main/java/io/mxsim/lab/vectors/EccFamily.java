package io.mxsim.lab.vectors;

import io.mxsim.crypto.AgreementKey;
import io.mxsim.crypto.Csp;
import io.mxsim.crypto.Curve;
import io.mxsim.crypto.ModuleRefusal;
import java.util.Arrays;

/**
 * KAS-ECC: the CDH component and the shared secret of the ephemeral unified scheme
 * (draft-hammett-acvp-kas-ssc-ecc). With the module's private key in the set, the answer is known;
 * without, the module makes one, and no one but the asker can check.
 */
final class EccFamily implements Family {
  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    boolean component = group.set().mode().equals("CDH-Component");
    if (!component && !group.set().algorithm().equals("KAS-ECC-SSC")) {
      throw Declined.notOffered("a whole key agreement with its key derivation");
    }
    group.require("scheme", "scheme", "ephemeralUnified");
    group.require("hashFunctionZ", "a hashed shared secret,", "none");
    String curve = group.node().text(component ? "curve" : "domainParameterGenerationMode");
    Agreement agreement = new Agreement(module, Names.curve(curve), !component);
    return test -> agreement.respond(test);
  }

  private record Agreement(ModuleUnderTest module, Curve curve, boolean sharedSecret) {
    Response respond(TestCase test) {
      JsonNode question = test.question();
      String server = sharedSecret ? "ephemeralPublicServer" : "publicServer";
      byte[] peer = Names.point(curve, question.bytes(server + "X"), question.bytes(server + "Y"));
      boolean known = question.has(privateKey());
      try (AgreementKey own = known ? given(question) : module.services().ecdh(curve);
          Csp secret = own.agree(peer)) {
        return response(test, own.publicValue(), module.bytes(secret), known);
      } catch (ModuleRefusal e) {
        if (e.reason() != ModuleRefusal.Reason.BAD_INPUT) {
          throw e;
        }
        return Response.rejected("z");
      }
    }

    private String privateKey() {
      return sharedSecret ? "ephemeralPrivateIut" : "privateIut";
    }

    private String publicKey() {
      return sharedSecret ? "ephemeralPublicIut" : "publicIut";
    }

    private AgreementKey given(JsonNode question) {
      byte[] x = question.bytes(publicKey() + "X");
      byte[] y = question.bytes(publicKey() + "Y");
      byte[] scalar = Names.padded(question.bytes(privateKey()), curve.bytes());
      return module.selfTestServices().knownEcdh(curve, scalar, Names.point(curve, x, y));
    }

    private Response response(TestCase test, byte[] own, byte[] secret, boolean known) {
      if (test.group().testType().equals("VAL")) {
        byte[] claimed = Names.padded(test.question().bytes("z"), curve.bytes());
        return Response.verdict(Arrays.equals(secret, claimed));
      }
      int length = curve.bytes();
      Response response =
          Response.of(publicKey() + "X", Arrays.copyOfRange(own, 1, 1 + length))
              .with(publicKey() + "Y", Arrays.copyOfRange(own, 1 + length, own.length))
              .with("z", secret);
      return known ? response : response.unchecked("the private key is the module's own");
    }
  }
}
