package io.mxsim.lab.bench;

import io.mxsim.crypto.GcmChannel;

/** Through the module of a MACsec card, as its SecY will. */
final class ModulePackets implements PacketLoad {
  private final GcmChannel channel;
  private final boolean seal;
  private final int length;
  private final byte[] iv = new byte[GcmChannel.IV_LENGTH];
  private final byte[] aad = new byte[AAD_LENGTH];
  private final byte[] in;
  private final byte[] out;

  ModulePackets(GcmChannel channel, boolean seal, int length) {
    this.channel = channel;
    this.seal = seal;
    this.length = length;
    this.in = seal ? new byte[length] : channel.seal(iv, aad, new byte[length]);
    this.out = new byte[length + GcmChannel.TAG_LENGTH];
  }

  @Override
  public void run(int packets) {
    int done = 0;
    for (int i = 0; i < packets; i++) {
      if (seal) {
        PacketLoad.next(iv);
        done += channel.seal(iv, aad, 0, AAD_LENGTH, in, 0, length, out, 0);
      } else {
        done += channel.open(iv, aad, 0, AAD_LENGTH, in, 0, in.length, out, 0);
      }
    }
    if (done != packets * (seal ? out.length : length)) {
      throw new IllegalStateException("a packet went wrong");
    }
  }
}
