package io.mxsim.re.software;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads and writes the plain ustar form (POSIX.1-1988): regular files, names of up to 100 bytes.
 * Nothing else is read: a link, a device or a name that leads elsewhere could only be put there by
 * somebody who wants to write where no package belongs.
 */
final class Tar {
  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_AT = 124;
  private static final int CHECKSUM_AT = 148;
  private static final int TYPE_AT = 156;
  private static final int MAGIC_AT = 257;
  private static final int PREFIX_AT = 345;
  private static final int MOST_FILES = 4096;

  private Tar() {}

  /** The archive of {@code files} (name to content), in their order; every time stamp is zero. */
  static byte[] write(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.forEach((name, content) -> {
      out.writeBytes(header(name, content.length));
      out.writeBytes(content);
      out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    });
    out.writeBytes(new byte[2 * BLOCK]);
    return out.toByteArray();
  }

  /**
   * The files of {@code archive}, in its order.
   *
   * @throws MalformedPackage when it is cut off, a header does not add up, or an entry is no plain
   *     file below the archive's own root
   */
  static Map<String, byte[]> read(byte[] archive) throws MalformedPackage {
    Map<String, byte[]> files = new LinkedHashMap<>();
    int at = 0;
    while (at + BLOCK <= archive.length && archive[at] != 0) {
      if (octal(archive, at + CHECKSUM_AT, 8) != checksum(archive, at)) {
        throw new MalformedPackage("archive header checksum mismatch");
      }
      String name = name(archive, at);
      checkPlain(archive, at, name);
      long size = octal(archive, at + SIZE_AT, 12);
      int start = at + BLOCK;
      if (size > archive.length - start) {
        throw new MalformedPackage("archive is truncated");
      }
      byte[] content = new byte[(int) size];
      System.arraycopy(archive, start, content, 0, content.length);
      if (files.put(name, content) != null) {
        throw new MalformedPackage(name + " is twice in the archive");
      }
      if (files.size() > MOST_FILES) {
        throw new MalformedPackage("archive has more than " + MOST_FILES + " files");
      }
      at = start + (content.length + BLOCK - 1) / BLOCK * BLOCK;
    }
    if (at + BLOCK > archive.length) {
      throw new MalformedPackage("archive is truncated");
    }
    return files;
  }

  private static void checkPlain(byte[] archive, int at, String name) throws MalformedPackage {
    byte type = archive[at + TYPE_AT];
    if (type != '0' && type != 0) {
      throw new MalformedPackage(name + " in the archive is no regular file");
    }
    boolean elsewhere =
        archive[at + PREFIX_AT] != 0
            || name.isEmpty()
            || name.startsWith("/")
            || name.endsWith("/")
            || name.contains("//");
    for (String part : name.split("/")) {
      elsewhere |= part.equals("..") || part.equals(".");
    }
    for (int i = 0; i < name.length(); i++) {
      elsewhere |= name.charAt(i) <= ' ' || name.charAt(i) > '~';
    }
    if (elsewhere) {
      throw new MalformedPackage("archive has a file whose name leads out of it");
    }
  }

  private static byte[] header(String name, int size) {
    byte[] header = new byte[BLOCK];
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    if (bytes.length > NAME_LENGTH) {
      throw new IllegalArgumentException("name too long for an archive: " + name);
    }
    System.arraycopy(bytes, 0, header, 0, bytes.length);
    put(header, 100, "0000444");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, SIZE_AT, padded(size, 11));
    put(header, 136, "00000000000");
    header[TYPE_AT] = '0';
    put(header, MAGIC_AT, "ustar\00000");
    put(header, CHECKSUM_AT, padded(checksum(header, 0), 6) + "\0 ");
    return header;
  }

  private static String padded(long value, int digits) {
    String octal = Long.toOctalString(value);
    return "0".repeat(digits - octal.length()) + octal;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static String name(byte[] archive, int at) {
    int end = at;
    while (end < at + NAME_LENGTH && archive[end] != 0) {
      end++;
    }
    return new String(archive, at, end - at, StandardCharsets.ISO_8859_1);
  }

  private static long octal(byte[] archive, int at, int length) throws MalformedPackage {
    long value = 0;
    for (int i = at; i < at + length; i++) {
      byte digit = archive[i];
      if (digit == 0 || digit == ' ') {
        break;
      }
      if (digit < '0' || digit > '7') {
        throw new MalformedPackage("archive header is not octal");
      }
      value = value * 8 + digit - '0';
    }
    return value;
  }

  /** The sum of the header's bytes, with the checksum's own taken as blanks. */
  private static long checksum(byte[] archive, int at) {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean own = i >= CHECKSUM_AT && i < CHECKSUM_AT + 8;
      sum += own ? ' ' : archive[at + i] & 0xff;
    }
    return sum;
  }
}
