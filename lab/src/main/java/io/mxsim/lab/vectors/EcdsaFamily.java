package io.mxsim.lab.vectors;

import io.mxsim.crypto.AgreementKey;
import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.Csp;
import io.mxsim.crypto.Curve;
import io.mxsim.crypto.ModuleRefusal;
import io.mxsim.crypto.PrivateKeyHandle;
import io.mxsim.crypto.PublicKey;
import io.mxsim.crypto.Sha;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;

/** ECDSA: keyGen, keyVer, sigGen, sigVer (draft-fussell-acvp-ecdsa). */
final class EcdsaFamily implements Family {
  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    if (group.node().flag("componentTest")) {
      throw Declined.notOffered("a signature of a given digest");
    }
    group.require("conformance", "conformance");
    Curve curve = Names.curve(group.node().text("curve"));
    return switch (group.set().mode()) {
      case "keyGen" -> test -> generate(curve, module);
      case "keyVer" -> test -> validate(test.question(), curve, module);
      case "sigGen" -> new Signing(module, curve, sha(group));
      case "sigVer" -> test -> verify(test, curve, module);
      default -> throw Declined.notRun("mode " + group.set().mode() + " is not known");
    };
  }

  private static Sha sha(TestGroup group) {
    return Names.sha(group.node().text("hashAlg"));
  }

  private static Response generate(Curve curve, ModuleUnderTest module) {
    try (PrivateKeyHandle pair = module.services().generateEcdsa(curve);
        Csp pkcs8 = module.services().sealedExport(pair)) {
      PublicKey.Ecdsa publicKey = (PublicKey.Ecdsa) pair.publicKey();
      ECPrivateKey privateKey = Jdk.ecPrivateKey(module.bytes(pkcs8));
      return Response.of("d", Names.padded(privateKey.getS().toByteArray(), curve.bytes()))
          .with("qx", coordinate(publicKey, 0))
          .with("qy", coordinate(publicKey, 1))
          .verified(Jdk.belongsTo(privateKey, publicKey));
    }
  }

  private static byte[] coordinate(PublicKey.Ecdsa key, int which) {
    int length = key.curve().bytes();
    int from = 1 + which * length;
    return Arrays.copyOfRange(key.point(), from, from + length);
  }

  /** A module validates a public key where a peer's comes in: in the key agreement. */
  private static Response validate(JsonNode question, Curve curve, ModuleUnderTest module) {
    module.require(Algorithm.ECDSA, curve.bits(), curve.digest().bits());
    byte[] point = Names.point(curve, question.bytes("qx"), question.bytes("qy"));
    try (AgreementKey own = module.services().ecdh(curve);
        Csp secret = own.agree(point)) {
      return Response.verdict(module.bytes(secret).length > 0);
    } catch (ModuleRefusal e) {
      if (e.reason() != ModuleRefusal.Reason.BAD_INPUT) {
        throw e;
      }
      return Response.verdict(false);
    }
  }

  private static Response verify(TestCase test, Curve curve, ModuleUnderTest module) {
    JsonNode question = test.question();
    JsonNode key = test.having("qx");
    byte[] point = Names.point(curve, key.bytes("qx"), key.bytes("qy"));
    byte[] signature =
        Names.join(
            Names.padded(question.bytes("r"), curve.bytes()),
            Names.padded(question.bytes("s"), curve.bytes()));
    return Response.verdict(
        module
            .services()
            .verify(
                new PublicKey.Ecdsa(curve, point),
                sha(test.group()),
                question.bytes("message"),
                signature));
  }

  /** One key signs the messages of a group. */
  private static final class Signing implements Responder {
    private final ModuleUnderTest module;
    private final Sha sha;
    private final PrivateKeyHandle key;

    Signing(ModuleUnderTest module, Curve curve, Sha sha) {
      this.module = module;
      this.sha = sha;
      module.require(Algorithm.ECDSA, curve.bits(), sha.bits());
      this.key = module.services().generateEcdsa(curve);
    }

    @Override
    public Response respond(TestCase test) {
      byte[] message = test.question().bytes("message");
      byte[] signature = module.services().sign(key, sha, message);
      PublicKey.Ecdsa publicKey = (PublicKey.Ecdsa) key.publicKey();
      int half = signature.length / 2;
      return Response.of("r", Arrays.copyOf(signature, half))
          .with("s", Arrays.copyOfRange(signature, half, signature.length))
          .withGroup("qx", coordinate(publicKey, 0))
          .withGroup("qy", coordinate(publicKey, 1))
          .verified(Jdk.verifies(publicKey, sha, message, signature));
    }

    @Override
    public void close() {
      key.close();
    }
  }
}
