package io.mxsim.re.command;

import io.mxsim.chassis.media.FileSystem;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.List;
import java.util.function.Supplier;

/** {@code show system storage}: sizes of the mounted file systems, as df(1) prints them. */
public final class ShowStorage implements OperationalCommand {
  private static final String HEADER =
      "Filesystem              Size       Used      Avail  Capacity   Mounted on\n";
  private static final String[] UNITS = {"B", "K", "M", "G", "T"};

  /**
   * A mounted file system.
   *
   * @param device such as {@code /dev/gpt/var}
   * @param point such as {@code /.mount/var}
   */
  public record Mounted(String device, String point, FileSystem files) {}

  private final Supplier<List<Mounted>> mounts;

  public ShowStorage(Supplier<List<Mounted>> mounts) {
    this.mounts = mounts;
  }

  @Override
  public String rpc() {
    return "get-system-storage";
  }

  @Override
  public void run(Invocation invocation) {
    StringBuilder text = new StringBuilder(HEADER);
    Element reply = Element.of("system-storage-information");
    for (Mounted mounted : mounts.get()) {
      long size = mounted.files().size();
      long free = mounted.files().free();
      long used = size - free;
      reply.add(
          Element.of("filesystem")
              .leaf("filesystem-name", mounted.device())
              .add(blocks("total-blocks", size))
              .add(blocks("used-blocks", used))
              .add(blocks("available-blocks", free))
              .leaf("used-percent", (used * 100 + size - 1) / size)
              .leaf("mounted-on", mounted.point()));
      text.append(
          new Columns()
              .at(0, mounted.device())
              .endingAt(27, human(size))
              .endingAt(38, human(used))
              .endingAt(49, human(free))
              .endingAt(59, percent(used, size))
              .at(62, mounted.point())
              .end());
    }
    invocation.answer(reply, text.toString());
  }

  /** Sizes in blocks of 512 bytes. */
  private static Element blocks(String name, long bytes) {
    return Element.of(name, bytes / 512).attribute("junos:format", human(bytes));
  }

  /** Rounded up, so that nothing but an empty file system is at 0 percent. */
  private static String percent(long used, long size) {
    return (used * 100 + size - 1) / size + "%";
  }

  /** {@code 1.2G}, {@code 17G}: three digits at most, one decimal below ten. */
  static String human(long bytes) {
    long unit = 1;
    int index = 0;
    while (bytes / unit >= 1000 && index < UNITS.length - 1) {
      unit *= 1024;
      index++;
    }
    long tenths = (bytes * 10 + unit / 2) / unit;
    boolean decimal = index > 0 && tenths < 100;
    String number =
        decimal ? tenths / 10 + "." + tenths % 10 : Long.toString((bytes + unit / 2) / unit);
    return number + UNITS[index];
  }
}
