package io.mxsim.lab.vectors;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.Csp;
import io.mxsim.crypto.PrivateKeyHandle;
import io.mxsim.crypto.PublicKey;
import io.mxsim.crypto.Sha;
import java.math.BigInteger;
import java.security.interfaces.RSAPrivateCrtKey;

/** RSA: keyGen, and PKCS #1 v1.5 signatures sigGen and sigVer (draft-celi-acvp-rsa). */
final class RsaFamily implements Family {
  private static final BigInteger F4 = BigInteger.valueOf(65537);

  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    return switch (group.set().mode()) {
      case "keyGen" -> generation(group, module);
      case "sigGen" -> new Signing(module, signature(group));
      case "sigVer" -> {
        signature(group);
        yield test -> verify(test, module);
      }
      default -> throw Declined.notOffered("mode " + group.set().mode());
    };
  }

  private static TestGroup signature(TestGroup group) {
    group.require("sigType", "signature scheme", "pkcs1v1.5");
    group.require("conformance", "conformance");
    return group;
  }

  private static Sha sha(TestGroup group) {
    return Names.sha(group.node().text("hashAlg"));
  }

  /** The modules choose two probable primes at random, and the exponent 65537. */
  private static Responder generation(TestGroup group, ModuleUnderTest module) {
    if (!group.testType().equals("GDT")) {
      throw Declined.notOffered("key generation from given values");
    }
    group.require("randPQ", "key generation by method", "B.3.3", "probable");
    if (group.node().textOr("pubExp", "random").equals("fixed")
        && group.node().has("fixedPubExp")
        && !group.node().integer("fixedPubExp").equals(F4)) {
      throw Declined.notOffered("a public exponent other than 65537");
    }
    int bits = group.node().number("modulo");
    return test -> generate(bits, module);
  }

  private static Response generate(int bits, ModuleUnderTest module) {
    try (PrivateKeyHandle pair = module.services().generateRsa(bits);
        Csp pkcs8 = module.services().sealedExport(pair)) {
      PublicKey.Rsa publicKey = (PublicKey.Rsa) pair.publicKey();
      RSAPrivateCrtKey privateKey = Jdk.rsaPrivateKey(module.bytes(pkcs8));
      return Response.of("n", number(publicKey.modulus()))
          .with("e", number(publicKey.exponent()))
          .with("p", number(privateKey.getPrimeP()))
          .with("q", number(privateKey.getPrimeQ()))
          .with("d", number(privateKey.getPrivateExponent()))
          .verified(Jdk.belongsTo(privateKey, publicKey, bits));
    }
  }

  private static byte[] number(BigInteger value) {
    return Names.padded(value.toByteArray(), (value.bitLength() + 7) / 8);
  }

  private static Response verify(TestCase test, ModuleUnderTest module) {
    JsonNode question = test.question();
    PublicKey key = new PublicKey.Rsa(test.having("n").integer("n"), test.having("e").integer("e"));
    byte[] signature = question.bytes("signature");
    return Response.verdict(
        module.services().verify(key, sha(test.group()), question.bytes("message"), signature));
  }

  /** One key signs the messages of a group. */
  private static final class Signing implements Responder {
    private final ModuleUnderTest module;
    private final Sha sha;
    private final PrivateKeyHandle key;

    Signing(ModuleUnderTest module, TestGroup group) {
      this.module = module;
      this.sha = sha(group);
      int bits = group.node().number("modulo");
      module.require(Algorithm.RSA, bits, sha.bits());
      this.key = module.services().generateRsa(bits);
    }

    @Override
    public Response respond(TestCase test) {
      byte[] message = test.question().bytes("message");
      byte[] signature = module.services().sign(key, sha, message);
      PublicKey.Rsa publicKey = (PublicKey.Rsa) key.publicKey();
      return Response.of("signature", signature)
          .withGroup("n", number(publicKey.modulus()))
          .withGroup("e", number(publicKey.exponent()))
          .verified(Jdk.verifies(publicKey, sha, message, signature));
    }

    @Override
    public void close() {
      key.close();
    }
  }
}
