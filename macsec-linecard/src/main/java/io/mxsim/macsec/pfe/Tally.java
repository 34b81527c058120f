package io.mxsim.macsec.pfe;

import io.mxsim.macsec.control.ForwardingReport.PortCounters;

/** Counters of a port or of a unit. */
final class Tally {
  private long inputPackets;
  private long inputBytes;
  private long outputPackets;
  private long outputBytes;
  private long inputErrors;
  private long inputDrops;
  private long outputErrors;
  private long outputDrops;

  void input(int bytes) {
    inputPackets++;
    inputBytes += bytes;
  }

  void output(int bytes) {
    outputPackets++;
    outputBytes += bytes;
  }

  void inputError() {
    inputErrors++;
  }

  void inputDrop() {
    inputDrops++;
  }

  void outputError() {
    outputErrors++;
  }

  void outputDrop() {
    outputDrops++;
  }

  void clear() {
    inputPackets = 0;
    inputBytes = 0;
    outputPackets = 0;
    outputBytes = 0;
    inputErrors = 0;
    inputDrops = 0;
    outputErrors = 0;
    outputDrops = 0;
  }

  PortCounters read() {
    return new PortCounters(
        inputPackets,
        inputBytes,
        outputPackets,
        outputBytes,
        inputErrors,
        inputDrops,
        outputErrors,
        outputDrops);
  }
}
