package io.mxsim.proof;

import io.mxsim.chassis.media.StateFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Secrets by name, and where their bytes are. */
final class Needles {
  private static final int CHUNK = 1 << 20;

  private final Map<String, byte[]> needles = new LinkedHashMap<>();

  Needles bytes(String name, byte[] bytes) {
    needles.put(name, bytes.clone());
    return this;
  }

  Needles text(String name, String text) {
    return bytes(name, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The names, in the order in which they were given. */
  List<String> names() {
    return List.copyOf(needles.keySet());
  }

  /** The names of those that are anywhere in a file of {@code folder}, used or freed. */
  List<String> onMedia(StateFolder folder) {
    List<String> found = new ArrayList<>();
    needles.forEach((name, bytes) -> {
      if (folder.search(bytes) > 0) {
        found.add(name);
      }
    });
    return found;
  }

  /** The names of those in {@code file}, as bytes or as the UTF-16 of a String or char array. */
  List<String> inFile(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    try (var channel = Files.newByteChannel(file)) {
      byte[] window = new byte[2 * CHUNK];
      int held = 0;
      while (true) {
        int read = channel.read(ByteBuffer.wrap(window, held, window.length - held));
        if (read < 0) {
          return found;
        }
        held += read;
        look(window, held, found);
        int keep = Math.min(held, 16 * 1024);
        System.arraycopy(window, held - keep, window, 0, keep);
        held = keep;
      }
    }
  }

  private void look(byte[] hay, int length, List<String> found) {
    needles.forEach((name, bytes) -> {
      if (contains(hay, length, bytes)) {
        add(found, name);
      }
      if (contains(hay, length, wide(bytes, 0)) || contains(hay, length, wide(bytes, 1))) {
        add(found, name + " (UTF-16)");
      }
    });
  }

  private static void add(List<String> found, String name) {
    if (!found.contains(name)) {
      found.add(name);
    }
  }

  private static byte[] wide(byte[] bytes, int offset) {
    byte[] wide = new byte[2 * bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      wide[2 * i + offset] = bytes[i];
    }
    return wide;
  }

  private static boolean contains(byte[] hay, int length, byte[] needle) {
    int last = needle.length - 1;
    int[] skip = new int[256];
    java.util.Arrays.fill(skip, needle.length);
    for (int i = 0; i < last; i++) {
      skip[needle[i] & 0xff] = last - i;
    }
    for (int at = last; at < length; at += skip[hay[at] & 0xff]) {
      int i = last;
      while (i >= 0 && hay[at - last + i] == needle[i]) {
        i--;
      }
      if (i < 0) {
        return true;
      }
    }
    return false;
  }
}
