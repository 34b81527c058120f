package io.mxsim.lab.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The limit: the calls of OpenSSL's EVP interface, one behind the other, on memory outside. */
final class LibcryptoPackets implements PacketLoad {
  private static final int GET_TAG = 0x10;
  private static final int SET_TAG = 0x11;
  private static final int TAG_LENGTH = 16;

  private final boolean seal;
  private final int length;
  private final MemorySegment context;
  private final MemorySegment iv;
  private final MemorySegment aad;
  private final MemorySegment in;
  private final MemorySegment out;
  private final MemorySegment tag;
  private final MemorySegment written;
  private long packetNumber;

  LibcryptoPackets(byte[] key, boolean seal, int length) throws Throwable {
    Arena arena = Arena.ofAuto();
    this.seal = seal;
    this.length = length;
    this.context = (MemorySegment) Libcrypto.CONTEXT.invokeExact();
    this.iv = arena.allocate(12, 8);
    this.aad = arena.allocate(AAD_LENGTH, 16);
    this.in = arena.allocate(length, 64);
    this.out = arena.allocate(length, 64);
    this.tag = arena.allocate(TAG_LENGTH, 16);
    this.written = arena.allocate(4, 4);
    MemorySegment secret = arena.allocateFrom(ValueLayout.JAVA_BYTE, key);
    keyed(secret, key.length == 16 ? aes128() : aes256());
  }

  private static MemorySegment aes128() throws Throwable {
    return (MemorySegment) Libcrypto.AES_128.invokeExact();
  }

  private static MemorySegment aes256() throws Throwable {
    return (MemorySegment) Libcrypto.AES_256.invokeExact();
  }

  /** To open there has to be something sealed. */
  private void keyed(MemorySegment key, MemorySegment cipher) throws Throwable {
    MemorySegment none = MemorySegment.NULL;
    check((int) Libcrypto.SEAL_INIT.invokeExact(context, cipher, none, key, none));
    if (!seal) {
      seal();
      in.copyFrom(out);
      check((int) Libcrypto.OPEN_INIT.invokeExact(context, cipher, none, key, none));
    }
  }

  @Override
  public void run(int packets) {
    try {
      for (int i = 0; i < packets; i++) {
        if (seal) {
          iv.set(ValueLayout.JAVA_LONG_UNALIGNED, 4, ++packetNumber);
          seal();
        } else {
          open();
        }
      }
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private void seal() throws Throwable {
    MemorySegment none = MemorySegment.NULL;
    check((int) Libcrypto.SEAL_INIT.invokeExact(context, none, none, none, iv));
    check((int) Libcrypto.SEAL_UPDATE.invokeExact(context, none, written, aad, AAD_LENGTH));
    check((int) Libcrypto.SEAL_UPDATE.invokeExact(context, out, written, in, length));
    check((int) Libcrypto.SEAL_FINAL.invokeExact(context, tag, written));
    check((int) Libcrypto.CONTROL.invokeExact(context, GET_TAG, TAG_LENGTH, tag));
  }

  private void open() throws Throwable {
    MemorySegment none = MemorySegment.NULL;
    check((int) Libcrypto.OPEN_INIT.invokeExact(context, none, none, none, iv));
    check((int) Libcrypto.OPEN_UPDATE.invokeExact(context, none, written, aad, AAD_LENGTH));
    check((int) Libcrypto.OPEN_UPDATE.invokeExact(context, out, written, in, length));
    check((int) Libcrypto.CONTROL.invokeExact(context, SET_TAG, TAG_LENGTH, tag));
    check((int) Libcrypto.OPEN_FINAL.invokeExact(context, out, written));
  }

  private static void check(int result) {
    if (result != 1) {
      throw new IllegalStateException("OpenSSL refuses");
    }
  }
}
