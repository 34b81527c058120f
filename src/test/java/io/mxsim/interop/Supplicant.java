package io.mxsim.interop;

import java.util.List;

/** The guest's {@code wpa_supplicant} and the MACsec interface that it keeps. */
final class Supplicant implements AutoCloseable {
  private static final String CONTROL = "wpa_cli -p /run/wpa -i eth0 ";
  private static final String MADE = "[ -e /sys/class/net/macsec0 ]";

  private final LinuxGuest guest;
  private final List<String> settings;

  /**
   * What is configured.
   *
   * @param cak 32 or 64 hexadecimal digits
   */
  Supplicant(LinuxGuest guest, String ckn, String cak, int priority, boolean encrypt) {
    this.guest = guest;
    this.settings =
        List.of(
            "ctrl_interface=/run/wpa",
            "eapol_version=3",
            "ap_scan=0",
            "network={",
            "key_mgmt=NONE",
            "eapol_flags=0",
            "macsec_policy=1",
            "macsec_integ_only=" + (encrypt ? 0 : 1),
            "macsec_replay_protect=1",
            "macsec_replay_window=0",
            "mka_priority=" + priority,
            "mka_ckn=" + ckn,
            "mka_cak=" + cak,
            "}");
  }

  /** Starts it; from now on it sends MKPDUs. */
  Supplicant start() {
    guest.ask("printf '%s\\n' '" + String.join("' '", settings) + "' >/run/wpa.conf");
    guest.ask(
        "wpa_supplicant -dd -Dmacsec_linux -ieth0 -c/run/wpa.conf >/run/wpa.log 2>&1 & sleep 0.2");
    return this;
  }

  /**
   * Puts another MACsec interface in the place of the one that it has made, whose cipher suite it
   * cannot choose (version 2.10). Nothing may reach the guest before.
   */
  Supplicant withSuite(String suite) {
    guest.ask("for i in $(seq 100); do " + MADE + " && break; sleep 0.1; done; " + MADE);
    guest.ask(
        "n=$(cat /sys/class/net/macsec0/ifindex); kill -STOP $(pidof wpa_supplicant);"
            + " ip link del macsec0; /bin/ip link add link eth0 name macsec0 index $n type macsec"
            + " port 1 cipher "
            + suite
            + " encrypt on replay on window 0 && /bin/ip link set macsec0 up;"
            + " s=$?; kill -CONT $(pidof wpa_supplicant); (exit $s)");
    return this;
  }

  boolean secured() {
    return status().contains("Secured=Yes");
  }

  /** Whether it is the key server. */
  boolean serves() {
    return status().contains("is_key_server=Yes");
  }

  String status() {
    return guest.run(CONTROL + "status").output();
  }

  /**
   * Pings from the MACsec interface; returns how many of them were answered.
   *
   * @param options of {@code ping}
   */
  int ping(int count, String options) {
    guest.ask("/bin/ip addr replace 10.77.0.1/24 dev macsec0; /bin/ip link set macsec0 up");
    return guest.ping(count, options);
  }

  /** Whether frames of the guest carry their SCI. */
  void sendSci(boolean send) {
    guest.ask("/bin/ip link set macsec0 type macsec send_sci " + (send ? "on" : "off"));
  }

  /** What the kernel says of the MACsec interface: suite, associations, key identifiers. */
  String macsec() {
    return guest.run("/bin/ip -s macsec show").output();
  }

  /** The end of its log. */
  String log() {
    return guest.run("tail -n 60 /run/wpa.log").output();
  }

  /** Ends it and takes its interface away. */
  @Override
  public void close() {
    guest.run(
        CONTROL
            + "terminate; for i in $(seq 50); do pidof wpa_supplicant || break; sleep 0.1; done;"
            + " ip link del macsec0 2>/dev/null; true");
  }
}
