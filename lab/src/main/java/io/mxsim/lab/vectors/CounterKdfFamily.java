package io.mxsim.lab.vectors;

/**
 * SP 800-108 in counter mode with AES-CMAC (draft-celi-acvp-kdf). The one who answers chooses the
 * fixed input, so a set without answers has none to compute with.
 */
final class CounterKdfFamily implements Family {
  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    group.require("kdfMode", "KDF mode", "counter");
    group.require("macMode", "KDF with", "CMAC-AES128", "CMAC-AES192", "CMAC-AES256");
    group.require("counterLocation", "a counter", "before fixed data");
    group.require("counterLength", "a counter of bits:", "8");
    int bits = group.node().number("keyOutLength");
    Names.wholeBytes(bits, "a key");
    return test -> {
      JsonNode given = test.answers().has("fixedData") ? test.answers() : test.question();
      if (!given.has("fixedData")) {
        throw Declined.notRun("the set has no fixed input");
      }
      byte[] key = test.question().bytes("keyIn");
      return Response.of("keyOut", module.services().kbkdf(key, given.bytes("fixedData"), bits));
    };
  }
}
