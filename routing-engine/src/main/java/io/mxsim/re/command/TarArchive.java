package io.mxsim.re.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** A tar file as POSIX.1-1988 (ustar) writes it, names of up to 255 bytes. */
final class TarArchive {
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int PREFIX_AT = 345;
  private static final int CHECKSUM_AT = 148;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void directory(String path, long modified) {
    header(path.substring(1) + "/", '5', 0, 0755, modified);
  }

  void file(String path, byte[] content, long modified) {
    header(path.substring(1), '0', content.length, 0640, modified);
    out.writeBytes(content);
    out.writeBytes(new byte[Math.floorMod(-content.length, BLOCK)]);
  }

  /** The archive, ended by two empty blocks. */
  byte[] bytes(boolean compress) {
    out.writeBytes(new byte[2 * BLOCK]);
    if (!compress) {
      return out.toByteArray();
    }
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      out.writeTo(gzip);
    } catch (IOException e) {
      throw new IllegalStateException("compressing to memory failed", e);
    }
    return compressed.toByteArray();
  }

  private void header(String name, char type, long size, int mode, long modified) {
    byte[] block = new byte[BLOCK];
    int split = name.length() <= NAME ? -1 : name.indexOf('/', name.length() - NAME - 1);
    text(block, 0, NAME, name.substring(split + 1));
    octal(block, 100, 8, mode);
    octal(block, 108, 8, 0);
    octal(block, 116, 8, 0);
    octal(block, 124, 12, size);
    octal(block, 136, 12, modified);
    block[156] = (byte) type;
    text(block, 257, 8, "ustar\00000");
    text(block, 265, 32, "root");
    text(block, 297, 32, "wheel");
    text(block, PREFIX_AT, 155, split < 0 ? "" : name.substring(0, split));
    text(block, CHECKSUM_AT, 8, "        ");
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    octal(block, CHECKSUM_AT, 7, sum);
    out.writeBytes(block);
  }

  private static void text(byte[] block, int at, int room, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, block, at, Math.min(room, bytes.length));
  }

  private static void octal(byte[] block, int at, int room, long number) {
    String digits = Long.toOctalString(number);
    text(block, at, room, "0".repeat(Math.max(0, room - 1 - digits.length())) + digits + "\0");
  }
}
