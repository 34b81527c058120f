package io.mxsim.lab.vectors;

import io.mxsim.crypto.MacContext;
import io.mxsim.crypto.Sha;
import java.util.Arrays;

/**
 * The key derivation of IKEv2 (RFC 7296 sections 2.14, 2.17, 2.18; draft-celi-acvp-kdf-ikev2). The
 * modules derive SKEYSEED and the keys of the IKE SA; what follows from SK_d is that module's HMAC.
 */
final class IkeV2KdfFamily implements Family {
  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    Sha sha = Names.sha(group.node().text("hashAlg"));
    int own = bytes(group, "derivedKeyingMaterialLength");
    int child = bytes(group, "derivedKeyingMaterialChildLength");
    return test -> respond(test.question(), new Prf(module, sha), own, child);
  }

  private static int bytes(TestGroup group, String name) {
    return Names.wholeBytes(group.node().number(name), "keying material");
  }

  private static Response respond(JsonNode question, Prf prf, int own, int child) {
    byte[] ni = question.bytes("nInit");
    byte[] nr = question.bytes("nResp");
    byte[] nonces = Names.join(ni, nr);
    byte[] spis = Names.join(question.bytes("spiInit"), question.bytes("spiResp"));
    int length = prf.sha().bits() / 8;
    byte[] all =
        prf.module()
            .services()
            .ikeV2Kdf(prf.sha(), ni, nr, question.bytes("gir"), spis, Math.max(own, length));
    byte[] deriving = Arrays.copyOfRange(all, length, 2 * length);
    byte[] again = Names.join(question.bytes("girNew"), nonces);
    return Response.of("sKeySeed", Arrays.copyOf(all, length))
        .with("derivedKeyingMaterial", Arrays.copyOfRange(all, length, length + own))
        .with("derivedKeyingMaterialChild", prf.plus(deriving, nonces, child))
        .with("derivedKeyingMaterialChildDh", prf.plus(deriving, again, child))
        .with("sKeySeedReKey", prf.of(deriving, again));
  }

  private record Prf(ModuleUnderTest module, Sha sha) {
    byte[] of(byte[] key, byte[] data) {
      try (MacContext hmac = module.services().hmac(sha, key, sha.bits())) {
        return hmac.update(data).mac();
      }
    }

    /** RFC 7296 section 2.13. */
    byte[] plus(byte[] key, byte[] seed, int length) {
      byte[] material = new byte[0];
      byte[] block = new byte[0];
      for (int counter = 1; material.length < length; counter++) {
        block = of(key, Names.join(block, seed, new byte[] {(byte) counter}));
        material = Names.join(material, block);
      }
      return Arrays.copyOf(material, length);
    }
  }
}
