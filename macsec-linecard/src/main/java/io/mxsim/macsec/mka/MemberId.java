package io.mxsim.macsec.mka;

import java.nio.ByteBuffer;

/** A member identifier (MI): 96 bits, drawn anew for each life of a participant. */
public record MemberId(long high, int low) {
  /** Octets of a member identifier. */
  public static final int OCTETS = 12;

  /** In a key identifier that stands for no key. */
  public static final MemberId NONE = new MemberId(0, 0);

  static MemberId read(ByteBuffer from) {
    return new MemberId(from.getLong(), from.getInt());
  }

  /** The identifier that 12 octets spell. */
  public static MemberId of(byte[] octets) {
    return read(ByteBuffer.wrap(octets));
  }

  void write(ByteBuffer to) {
    to.putLong(high).putInt(low);
  }

  /** 24 hexadecimal digits. */
  @Override
  public String toString() {
    return String.format("%016X%08X", high, low);
  }
}
