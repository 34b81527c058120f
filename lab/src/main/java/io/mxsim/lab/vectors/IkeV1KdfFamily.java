package io.mxsim.lab.vectors;

import io.mxsim.crypto.IkeV1Input;
import io.mxsim.crypto.Sha;
import java.util.Arrays;

/** The key derivation of IKEv1 with a pre-shared key (draft-celi-acvp-kdf-ikev1). */
final class IkeV1KdfFamily implements Family {
  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    group.require("authenticationMethod", "authentication by", "psk");
    Sha sha = Names.sha(group.node().text("hashAlg"));
    int length = sha.bits() / 8;
    return test -> {
      byte[] all = module.services().ikeV1Kdf(sha, input(test.question()));
      return Response.of("sKeyId", Arrays.copyOf(all, length))
          .with("sKeyIdD", Arrays.copyOfRange(all, length, 2 * length))
          .with("sKeyIdA", Arrays.copyOfRange(all, 2 * length, 3 * length))
          .with("sKeyIdE", Arrays.copyOfRange(all, 3 * length, 4 * length));
    };
  }

  private static IkeV1Input input(JsonNode question) {
    return new IkeV1Input(
        question.bytes("preSharedKey"),
        question.bytes("nInit"),
        question.bytes("nResp"),
        question.bytes("gxy"),
        question.bytes("ckyInit"),
        question.bytes("ckyResp"));
  }
}
