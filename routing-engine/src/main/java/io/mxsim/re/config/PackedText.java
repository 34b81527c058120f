package io.mxsim.re.config;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Configuration text on its way into a gzip file (RFC 1952), which may consist of several members:
 * a part of a tree that an earlier file had is not printed and compressed again. Parts with secrets
 * are never kept.
 */
final class PackedText implements TextSink, BracePrinter.Parts, AutoCloseable {
  /** Statements in a part: enough to compress well, few enough to make one anew in no time. */
  private static final int LEAST = 100;

  private static final int MOST = 2000;
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};

  private final Members before;
  private final Members used = new Members();
  private final ByteSink text = new ByteSink();
  private final ByteSink packed = new ByteSink();
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);

  /** Compressed parts, by the identity of what they are made of. */
  static final class Members {
    private final Map<Object, Member> byPart = new IdentityHashMap<>();
  }

  private record Member(int level, byte[] bytes) {}

  /** A file of which {@code before} may hold parts. */
  PackedText(Members before) {
    this.before = before;
  }

  @Override
  public void text(String more) {
    text.text(more);
  }

  @Override
  public void secret(byte[] value) {
    text.secret(value);
  }

  @Override
  public void bareSecret(byte[] value) {
    text.bareSecret(value);
  }

  @Override
  public boolean worth(int summary) {
    int count = Summary.count(summary);
    return count >= LEAST && count <= MOST && !Summary.has(summary, Summary.SECRET);
  }

  @Override
  public void part(Object part, int level, Runnable print) {
    Arrays.fill(finishMember(), (byte) 0);
    Member member = before.byPart.get(part);
    if (member == null || member.level != level) {
      print.run();
      member = new Member(level, finishMember());
    } else {
      packed.append(member.bytes);
    }
    used.byPart.put(part, member);
  }

  /** Compresses what was printed since the last member; answers with the member. */
  private byte[] finishMember() {
    if (text.length() == 0) {
      return new byte[0];
    }
    try (ByteSink member = new ByteSink()) {
      member.append(HEADER);
      compress(member);
      CRC32 checksum = new CRC32();
      checksum.update(text.bytes(), 0, text.length());
      member.append(little((int) checksum.getValue()));
      member.append(little(text.length()));
      text.clear();
      byte[] bytes = member.copy();
      packed.append(bytes);
      return bytes;
    }
  }

  private void compress(ByteSink member) {
    deflater.reset();
    deflater.setInput(text.bytes(), 0, text.length());
    deflater.finish();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      member.append(buffer, deflater.deflate(buffer));
    }
    Arrays.fill(buffer, (byte) 0);
  }

  private static byte[] little(int number) {
    byte[] bytes = new byte[Integer.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (number >>> i * Byte.SIZE);
    }
    return bytes;
  }

  /** The whole file, which the caller overwrites. */
  byte[] file() {
    Arrays.fill(finishMember(), (byte) 0);
    return packed.copy();
  }

  /** The parts of this file, for the next one. */
  Members members() {
    return used;
  }

  @Override
  public void close() {
    text.close();
    deflater.end();
    packed.close();
  }
}
