package io.mxsim.chassis;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;

/** Serial numbers and addresses of a chassis and its parts, all from one seed. */
final class Identity {
  /** Addresses an MX hands out to its ports. */
  static final int PUBLIC_ADDRESSES = 2032;

  /** Addresses it keeps for itself: management ports and the like. */
  static final int PRIVATE_ADDRESSES = 16;

  /** The first three bytes of our addresses: locally administered, so no real port has them. */
  private static final long ADDRESS_BLOCK = 0x2a8a1cL << 24;

  private static final long ADDRESS_STEP = PUBLIC_ADDRESSES + PRIVATE_ADDRESSES;
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final int ADDRESS_BLOCKS = 1 << 13;

  private final long seed;

  Identity(long seed) {
    this.seed = seed;
  }

  String chassisSerial() {
    long bits = mix(seed);
    String hexadecimal = Long.toHexString(bits | 1L << 63).substring(0, 10);
    return "JN" + hexadecimal.toUpperCase(java.util.Locale.ROOT);
  }

  MacAddress firstAddress() {
    long block = Math.floorMod(mix(seed + 1), ADDRESS_BLOCKS);
    return new MacAddress(ADDRESS_BLOCK | block * ADDRESS_STEP);
  }

  /** The serial number of the part that is inserted into {@code slot} as number {@code nth}. */
  String serial(SlotId slot, int nth) {
    long bits = mix(seed ^ mix(place(slot) * 31 + nth));
    if (slot.kind() == SlotKind.ROUTING_ENGINE) {
      return Long.toString(9_009_000_000L + Math.floorMod(bits, 1_000_000L));
    }
    StringBuilder serial = new StringBuilder("CA");
    for (int i = 0; i < 2; i++) {
      serial.append(LETTERS.charAt((int) Math.floorMod(bits >> i * 8, (long) LETTERS.length())));
    }
    long number = Math.floorMod(bits >> 16, 10_000L);
    return serial.append(Long.toString(10_000L + number), 1, 5).toString();
  }

  private static long place(SlotId slot) {
    return (slot.kind().ordinal() * 64L + slot.fpc() + 1) * 64 + slot.number();
  }

  /** SplitMix64's finalizer: every bit of the seed reaches every bit of the result. */
  static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
