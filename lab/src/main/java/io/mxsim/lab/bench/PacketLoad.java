package io.mxsim.lab.bench;

/** Packets of one kind, sealed or opened one after the other, each under an IV of its own. */
interface PacketLoad {
  /** The Ethernet addresses and a SecTAG with its SCI, which MACsec authenticates. */
  int AAD_LENGTH = 28;

  /** Does that many packets, and throws when one goes wrong. */
  void run(int packets);

  /** An IV as MACsec has it, the packet number behind eight bytes that stay; counts it up. */
  static void next(byte[] iv) {
    for (int i = iv.length - 1; i >= 0 && ++iv[i] == 0; i--) {}
  }
}
