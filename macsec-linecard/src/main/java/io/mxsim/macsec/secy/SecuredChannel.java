package io.mxsim.macsec.secy;

import io.mxsim.chassis.EthernetChannel;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.SecYReport;
import java.util.function.Consumer;

/** A channel of a port with its SecY, or without one: then everything passes in clear. */
final class SecuredChannel implements SecY.Surroundings {
  final ChannelId id;
  private final EthernetChannel port;
  private final Consumer<SecYReport> reports;
  private Consumer<Frame> client = Frame::release;
  private SecY secY;

  SecuredChannel(ChannelId id, EthernetChannel port, Consumer<SecYReport> reports) {
    this.id = id;
    this.port = port;
    this.reports = reports;
  }

  /** Who gets the clear frames of the channel from now on; it holds each. */
  void listen(Consumer<Frame> newClient) {
    client = newClient;
    port.listen(this::arrived);
  }

  /** Sends a clear frame, protected when the SecY says so. */
  void transmit(Frame frame) {
    if (secY == null) {
      port.transmit(frame);
    } else {
      secY.fromClient(frame);
    }
  }

  private void arrived(Frame frame) {
    if (secY == null) {
      client.accept(frame);
    } else {
      secY.fromWire(frame);
    }
  }

  /** The SecY, or null. */
  SecY secY() {
    return secY;
  }

  void install(SecY newSecY) {
    secY = newSecY;
  }

  /** Its keys are overwritten. */
  void remove() {
    if (secY != null) {
      secY.close();
      secY = null;
    }
  }

  @Override
  public void toWire(Frame frame) {
    port.transmit(frame);
  }

  @Override
  public void toClient(Frame frame) {
    client.accept(frame);
  }

  @Override
  public void report(SecYReport report) {
    reports.accept(report);
  }
}
