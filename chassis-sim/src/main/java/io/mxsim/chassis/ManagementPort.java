package io.mxsim.chassis;

/** The management Ethernet port of a Routing Engine (fxp0). */
public final class ManagementPort {
  private final MacAddress mac;
  private boolean cable = true;
  private boolean enabled;
  private Runnable listener = () -> {};

  ManagementPort(MacAddress mac) {
    this.mac = mac;
  }

  public MacAddress mac() {
    return mac;
  }

  /** The world's side: plugs in or pulls the cable. */
  public void plug(boolean connected) {
    cable = connected;
    listener.run();
  }

  public boolean linkUp() {
    return cable;
  }

  /** Firmware's side: whether the port may carry traffic. */
  public void enable(boolean on) {
    enabled = on;
    listener.run();
  }

  public boolean enabled() {
    return enabled;
  }

  /** True when traffic passes. */
  public boolean carriesTraffic() {
    return cable && enabled;
  }

  /** Who is told of a change; there is one, and the last one counts. */
  public void onChange(Runnable newListener) {
    listener = newListener;
  }
}
