package io.mxsim.lab.vectors;

import io.mxsim.crypto.DigestContext;
import io.mxsim.crypto.Sha;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Hash functions (draft-celi-acvp-sha): messages, the Monte Carlo tests, messages of gibibytes. */
final class HashFamily implements Family {
  private static final int SEEDS = 100;
  private static final int ROUNDS = 1000;
  private static final int PIECE = 1 << 16;

  private final Sha sha;
  private final boolean large;

  /**
   * Tests of one function.
   *
   * @param large whether to hash the large messages, which takes minutes
   */
  HashFamily(Sha sha, boolean large) {
    this.sha = sha;
    this.large = large;
  }

  @Override
  public Responder open(TestGroup group, ModuleUnderTest module) {
    DigestContext digest = module.services().digest(sha);
    return switch (group.testType()) {
      case "AFT" -> test -> oneMessage(test.question(), digest);
      case "MCT" -> test -> monteCarlo(test, digest);
      case "LDT" -> test -> largeMessage(test.question(), digest);
      default -> throw Declined.notRun("test type " + group.testType() + " is not known");
    };
  }

  private static Response oneMessage(JsonNode question, DigestContext digest) {
    byte[] message = question.bytes("msg");
    int length = Names.wholeBytes(question.numberOr("len", message.length * 8), "a message");
    return Response.of("md", digest.update(message, 0, length).digest());
  }

  private static Response monteCarlo(TestCase test, DigestContext digest) {
    boolean alternate = test.having("mctVersion").textOr("mctVersion", "").equals("alternate");
    byte[] seed = test.question().bytes("msg");
    int length = seed.length;
    List<Map<String, Object>> results = new ArrayList<>(SEEDS);
    for (int i = 0; i < SEEDS; i++) {
      byte[] a = seed;
      byte[] b = seed;
      byte[] c = seed;
      for (int j = 0; j < ROUNDS; j++) {
        byte[] message = Names.join(a, b, c);
        message = alternate ? Arrays.copyOf(message, length) : message;
        a = b;
        b = c;
        c = digest.update(message).digest();
      }
      seed = c;
      results.add(Map.of("md", Response.hex(seed)));
    }
    return Response.results(results);
  }

  private Response largeMessage(JsonNode question, DigestContext digest) {
    if (!large) {
      throw Declined.notRun("large messages are hashed with --large only");
    }
    JsonNode message = question.node("largeMsg");
    if (!message.textOr("expansionTechnique", "repeating").equals("repeating")) {
      throw Declined.notRun("a way to expand a message that is not known");
    }
    byte[] content = message.bytes("content");
    if (content.length == 0) {
      throw new VectorError(message.place() + " has no content to repeat.");
    }
    byte[] piece = new byte[PIECE / content.length * content.length + content.length];
    for (int at = 0; at < piece.length; at++) {
      piece[at] = content[at % content.length];
    }
    for (long left = message.longNumber("fullLength") / 8; left > 0; left -= piece.length) {
      digest.update(piece, 0, (int) Math.min(left, piece.length));
    }
    return Response.of("md", digest.digest());
  }
}
