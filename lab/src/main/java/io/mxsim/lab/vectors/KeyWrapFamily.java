package io.mxsim.lab.vectors;

/** AES key wrap, SP 800-38F KW (draft-celi-acvp-symmetric). */
final class KeyWrapFamily implements Family {
  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    group.require("kwCipher", "key wrap with the cipher function", "cipher");
    boolean wrap = group.node().text("direction").equals("encrypt");
    return test -> wrap ? wrap(test.question(), module) : unwrap(test.question(), module);
  }

  private static Response wrap(JsonNode question, ModuleUnderTest module) {
    return Response.of("ct", module.services().wrap(question.bytes("key"), question.bytes("pt")));
  }

  private static Response unwrap(JsonNode question, ModuleUnderTest module) {
    byte[] plain = module.services().unwrap(question.bytes("key"), question.bytes("ct"));
    return plain == null ? Response.rejected("pt") : Response.of("pt", plain);
  }
}
