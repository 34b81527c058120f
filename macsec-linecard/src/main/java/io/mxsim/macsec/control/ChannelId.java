package io.mxsim.macsec.control;

/**
 * One channel of a port, on the card that is spoken of.
 *
 * @param pic the PIC among those of the card, 0 on a MIC
 * @param channel 0 for a port that is not broken out
 */
public record ChannelId(int pic, int port, int channel) {
  private static final int OCTET = 8;
  private static final int MASK = 0xff;

  /** The channel that {@link #label} stands for. */
  public static ChannelId of(long label) {
    return new ChannelId(
        (int) (label >> 2 * OCTET) & MASK, (int) (label >> OCTET) & MASK, (int) label & MASK);
  }

  /** The number of the channel among all of the card, for frames on the fabric. */
  public long label() {
    return (long) pic << 2 * OCTET | (long) port << OCTET | channel;
  }
}
