package io.mxsim.re.dot1xd;

import io.mxsim.macsec.control.SecYCommand;

/** Commands to a SecY in words, for traces. */
final class SecYText {
  private SecYText() {}

  static String of(SecYCommand command) {
    return switch (command) {
      case SecYCommand.Configure it ->
          "configure "
              + it.suite()
              + ", protect "
              + it.protectFrames()
              + ", encrypt "
              + it.encrypt()
              + ", include SCI "
              + it.includeSci()
              + ", offset "
              + it.confidentialityOffset()
              + ", validate "
              + it.validate()
              + ", replay protect "
              + it.replayProtect();
      case SecYCommand.Remove it -> "remove";
      case SecYCommand.ControlledPort it ->
          "controlled port " + (it.enabled() ? "enabled" : "disabled");
      case SecYCommand.CreateReceiveSc it -> "create receive SC " + it.sci();
      case SecYCommand.DeleteReceiveSc it -> "delete receive SC " + it.sci();
      case SecYCommand.CreateTransmitSa it -> "create transmit SA " + it.an();
      case SecYCommand.UseTransmitSa it -> "use transmit SA " + it.an();
      case SecYCommand.DeleteTransmitSa it -> "delete transmit SA " + it.an();
      case SecYCommand.CreateReceiveSa it -> "create receive SA " + it.an() + " of " + it.sci();
      case SecYCommand.RaiseLowestPn it -> "lowest PN of " + it.sci() + ": " + it.lowestPn();
      case SecYCommand.DeleteReceiveSa it -> "delete receive SA " + it.an() + " of " + it.sci();
      case SecYCommand.SendUncontrolled it -> "send " + it.frame().length + " octets";
      case SecYCommand.StatusRequest it -> "status request";
      case SecYCommand.ClearCounters it -> "clear counters";
    };
  }
}
