package io.mxsim.re.command;

import io.mxsim.chassis.media.Disk;
import io.mxsim.re.boot.Zeroizer;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.mgd.Question;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.power.GoingDown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code request vmhost zeroize no-forwarding} and {@code request system zeroize} (P-Z1, G-Z1). The
 * transcript goes to the console as well: every session, the operator's too, ends with the last
 * words, and no prompt follows them.
 */
public final class RequestZeroize implements OperationalCommand {
  private final boolean vmhost;
  private final int number;
  private final GoingDown power;
  private final FileTree files;
  private final Consumer<String> console;

  /**
   * The command of this kind of Routing Engine.
   *
   * @param vmhost whether Junos runs as the guest of a host, which then has the command
   * @param number of the Routing Engine's slot
   */
  public RequestZeroize(
      boolean vmhost, int number, GoingDown power, FileTree files, Consumer<String> console) {
    this.vmhost = vmhost;
    this.number = number;
    this.power = power;
    this.files = files;
    this.console = console;
  }

  @Override
  public String rpc() {
    return vmhost ? "request-vmhost-zeroize" : "request-system-zeroize";
  }

  @Override
  public void run(Invocation invocation) {
    if (!vmhost) {
      invocation
          .dialogue()
          .print("warning: System will be rebooted and may not boot without configuration\n");
    }
    String question =
        vmhost
            ? "VMHost Zeroization : Erase all data, including configuration and log files ?"
            : "Erase all data, including configuration and log files?";
    Question.ask(
        invocation.dialogue(),
        question,
        false,
        yes -> {
          if (!yes) {
            invocation.dialogue().finished();
          } else if (vmhost) {
            vmhost(invocation);
          } else {
            system(invocation);
          }
        });
  }

  private void system(Invocation invocation) {
    invocation
        .dialogue()
        .print(
            "\nwarning: ipsec-key-management subsystem not running - not needed by configuration.\n"
                + "warning: zeroizing re"
                + number
                + "\n");
    power
        .other()
        .ifPresent(
            slot -> invocation.dialogue().print("warning: zeroizing re" + slot.number() + "\n"));
    power.zeroize(GoingDown.silent(), () -> {});
  }

  private void vmhost(Invocation invocation) {
    invocation
        .dialogue()
        .print(
            "\nwarning: Vmhost will reboot and may not boot without configuration\n"
                + "warning: Proceeding with vmhost zeroize\n");
    List<String> keys = new ArrayList<>();
    for (FileTree.Entry entry : files.list("/etc/ssh")) {
      keys.add("/etc/ssh/" + entry.name());
    }
    power.zeroize(
        new VmhostTranscript(keys, console),
        () -> {
          console.accept("Zeroize done");
          console.accept("warning: Proceeding with vmhost reboot");
          console.accept("Initiating vmhost reboot...");
        });
  }

  /** The lines of the host while it overwrites one disk after the other. */
  private static final class VmhostTranscript implements Zeroizer.Progress {
    private final List<String> keys;
    private final Consumer<String> console;

    VmhostTranscript(List<String> keys, Consumer<String> console) {
      this.keys = keys;
      this.console = console;
    }

    @Override
    public void begins(Disk disk) {
      String which = which(disk);
      String spelling = which.equals("primary") ? "Zeroize" : "Zeroise";
      console.accept(spelling + " " + which + " internal disk ...");
      console.accept("Proceeding with zeroize on " + which + " disk");
      if (which.equals("primary")) {
        keys.forEach(console);
      }
      console.accept("Mounting device in preparation for zeroize...");
      console.accept("Cleaning up target disk for zeroize ...");
    }

    @Override
    public void ends(Disk disk) {
      console.accept("Zeroize done on target disk.");
      console.accept("Zeroize of " + which(disk) + " disk completed");
    }

    private static String which(Disk disk) {
      return disk.name().endsWith("0") ? "primary" : "secondary";
    }
  }
}
