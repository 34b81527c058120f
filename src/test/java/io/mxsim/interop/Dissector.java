package io.mxsim.interop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Wireshark's dissectors, where they are installed. */
final class Dissector {
  private static final Path TSHARK = Path.of("/usr/bin/tshark");
  private static final int MAGIC = 0xa1b2c3d4;
  private static final int LARGEST = 0xffff;
  private static final int ETHERNET = 1;

  private Dissector() {}

  static boolean installed() {
    return Files.isExecutable(TSHARK);
  }

  /** A line for each frame that a filter lets through. */
  static List<String> lines(List<byte[]> frames, String filter)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("mxsim", ".pcap");
    try {
      Files.write(file, capture(frames));
      Process process =
          new ProcessBuilder(TSHARK.toString(), "-r", file.toString(), "-Y", filter)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      List<String> lines = process.inputReader().readAllLines();
      if (process.waitFor() != 0) {
        throw new IOException("tshark refuses " + filter);
      }
      return lines;
    } finally {
      Files.delete(file);
    }
  }

  /** The frames as a capture file of libpcap. */
  private static byte[] capture(List<byte[]> frames) {
    int length = 24 + frames.stream().mapToInt(frame -> 16 + frame.length).sum();
    ByteBuffer file = ByteBuffer.allocate(length);
    file.putInt(MAGIC).putShort((short) 2).putShort((short) 4).putLong(0);
    file.putInt(LARGEST).putInt(ETHERNET);
    for (byte[] frame : frames) {
      file.putLong(0).putInt(frame.length).putInt(frame.length).put(frame);
    }
    return file.array();
  }
}
