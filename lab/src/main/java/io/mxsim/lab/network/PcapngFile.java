package io.mxsim.lab.network;

import io.mxsim.chassis.wire.Frame;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A capture file in the pcapng format (draft-ietf-opsawg-pcapng): one section, one interface for
 * each end of the link, times in nanoseconds. Every packet is outbound at the end that sent it.
 */
final class PcapngFile implements AutoCloseable {
  private static final int SECTION_HEADER = 0x0a0d0d0a;
  private static final int INTERFACE_DESCRIPTION = 1;
  private static final int ENHANCED_PACKET = 6;
  private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
  private static final short ETHERNET = 1;

  private static final short OPTION_USER_APPLICATION = 4;
  private static final short OPTION_INTERFACE_NAME = 2;
  private static final short OPTION_TIME_RESOLUTION = 9;
  private static final byte NANOSECONDS = 9;
  private static final short OPTION_PACKET_FLAGS = 2;
  private static final int OUTBOUND = 2;
  private static final int ALIGNMENT = 4;
  private static final int ROOM = 1 << 16;

  private final OutputStream out;
  private final ByteBuffer block = ByteBuffer.allocate(ROOM).order(ByteOrder.LITTLE_ENDIAN);
  private boolean lost;

  private PcapngFile(OutputStream out) {
    this.out = out;
  }

  /** A new file with an interface for each name. */
  static PcapngFile create(Path file, List<String> interfaces) throws IOException {
    PcapngFile capture = new PcapngFile(new BufferedOutputStream(Files.newOutputStream(file)));
    capture.begin(SECTION_HEADER);
    capture.block.putInt(BYTE_ORDER_MAGIC).putShort((short) 1).putShort((short) 0).putLong(-1);
    capture.option(OPTION_USER_APPLICATION, "mxsim".getBytes(StandardCharsets.UTF_8));
    capture.end();
    for (String name : interfaces) {
      capture.begin(INTERFACE_DESCRIPTION);
      capture.block.putShort(ETHERNET).putShort((short) 0).putInt(0);
      capture.option(OPTION_INTERFACE_NAME, name.getBytes(StandardCharsets.UTF_8));
      capture.option(OPTION_TIME_RESOLUTION, new byte[] {NANOSECONDS});
      capture.end();
    }
    capture.out.flush();
    return capture;
  }

  /** Writes a frame that was sent at an end; a file that cannot be written is given up. */
  void add(Instant when, int end, Frame frame) {
    long nanos = TimeUnit.SECONDS.toNanos(when.getEpochSecond()) + when.getNano();
    begin(ENHANCED_PACKET);
    block.putInt(end).putInt((int) (nanos >>> Integer.SIZE)).putInt((int) nanos);
    block.putInt(frame.length()).putInt(frame.length());
    block.put(frame.bytes(), frame.start(), frame.length());
    align();
    block.putShort(OPTION_PACKET_FLAGS).putShort((short) Integer.BYTES).putInt(OUTBOUND);
    try {
      end();
    } catch (IOException e) {
      giveUp(e);
    }
  }

  /** What was added so far can be read by others. */
  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private void giveUp(IOException why) {
    if (!lost) {
      lost = true;
      System.err.println("mxsim: the capture ends early: " + why.getMessage());
    }
  }

  private void begin(int type) {
    block.clear().putInt(type).putInt(0);
  }

  private void option(short code, byte[] value) {
    block.putShort(code).putShort((short) value.length).put(value);
    align();
  }

  private void align() {
    while (block.position() % ALIGNMENT != 0) {
      block.put((byte) 0);
    }
  }

  private void end() throws IOException {
    // End of the options, of which every block that is written here has some.
    block.putInt(0);
    int length = block.position() + Integer.BYTES;
    block.putInt(length).putInt(Integer.BYTES, length);
    if (!lost) {
      out.write(block.array(), 0, length);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      giveUp(e);
    }
  }
}
