package io.mxsim.lab.vectors;

import io.mxsim.crypto.Sha;

/** The key derivation of SSH (RFC 4253 section 7.2; draft-celi-acvp-kdf-ssh). */
final class SshKdfFamily implements Family {
  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    Sha sha = Names.sha(group.node().text("hashAlg"));
    String cipher = group.node().text("cipher");
    int ivLength = cipher.equals("TDES") ? 8 : 16;
    int keyLength =
        switch (cipher) {
          case "AES-128" -> 16;
          case "AES-192", "TDES" -> 24;
          case "AES-256" -> 32;
          default -> throw Declined.notOffered("cipher " + cipher);
        };
    int macLength = sha.bits() / 8;
    return test -> {
      Derivation derivation = new Derivation(module, sha, test.question());
      return Response.of("initialIvClient", derivation.key('A', ivLength))
          .with("initialIvServer", derivation.key('B', ivLength))
          .with("encryptionKeyClient", derivation.key('C', keyLength))
          .with("encryptionKeyServer", derivation.key('D', keyLength))
          .with("integrityKeyClient", derivation.key('E', macLength))
          .with("integrityKeyServer", derivation.key('F', macLength));
    };
  }

  private record Derivation(ModuleUnderTest module, Sha sha, JsonNode question) {
    byte[] key(char letter, int length) {
      return module
          .services()
          .sshKdf(
              sha,
              question.bytes("k"),
              question.bytes("h"),
              letter,
              question.bytes("sessionId"),
              length);
    }
  }
}
