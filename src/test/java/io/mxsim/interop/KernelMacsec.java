package io.mxsim.interop;

import io.mxsim.chassis.MacAddress;
import io.mxsim.macsec.control.Sci;
import java.util.HexFormat;

/** A MACsec interface of the guest whose keys are set by hand, under association number 2. */
final class KernelMacsec {
  static final Sci SCI = Sci.of(new MacAddress(0x5254004d5301L), 1);
  private static final String IP = "/bin/ip ";

  private final LinuxGuest guest;
  private final String suite;
  private final String key;

  KernelMacsec(LinuxGuest guest, String suite, String key) {
    this.guest = guest;
    this.suite = suite;
    this.key = key;
  }

  /**
   * Makes it.
   *
   * @param salt for an XPN suite, empty for others
   */
  void set(Sci peer, String salt) {
    String numbers = salt.isEmpty() ? "pn 1" : "xpn 1 salt " + salt + " ssci ";
    String sa = "sa 2 " + numbers;
    String on = " on key 01 " + key;
    String from =
        IP
            + "macsec add macsec0 rx port 1 address "
            + HexFormat.ofDelimiter(":").formatHex(peer.mac().bytes())
            + " ";
    guest.ask(
        IP
            + "link add link eth0 macsec0 type macsec port 1 encrypt on encodingsa 2 cipher "
            + suite);
    guest.ask(IP + "macsec add macsec0 tx " + sa + (salt.isEmpty() ? "" : "2") + on);
    guest.ask(from + "on");
    guest.ask(from + sa + (salt.isEmpty() ? "" : "1") + on);
    guest.ask(IP + "addr add 10.77.0.1/24 dev macsec0 && " + IP + "link set macsec0 up");
  }

  int ping(int count) {
    return guest.ping(count, "-i 0.1");
  }

  String status() {
    return guest.run(IP + "-s macsec show").output();
  }

  void remove() {
    guest.run("ip link del macsec0");
  }
}
