package io.mxsim.re.command;

import io.mxsim.chassis.catalog.RoutingEngineSpec;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import io.mxsim.re.software.Release;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code show vmhost version}: the disks of the host and the Junos image on the one it booted from.
 * The host's own packages are not modelled, so none are listed.
 */
public final class ShowVmhostVersion implements OperationalCommand {
  private final List<RoutingEngineSpec.DiskSpec> disks;
  private final Release release;
  private final Supplier<Optional<String>> pending;

  /**
   * The command.
   *
   * @param disks the one it booted from first
   * @param pending the version that the next boot starts; empty when it is this one
   */
  public ShowVmhostVersion(
      List<RoutingEngineSpec.DiskSpec> disks, Release release, Supplier<Optional<String>> pending) {
    this.pending = pending;
    this.disks = List.copyOf(disks);
    this.release = release;
  }

  @Override
  public String rpc() {
    return "get-vmhost-version-information";
  }

  @Override
  public void run(Invocation invocation) {
    RoutingEngineSpec.DiskSpec primary = disks.getFirst();
    String root = primary.partitions().getFirst().name();
    Element disk =
        Element.of("vmhost-disk")
            .leaf("disk-name", "Primary")
            .leaf("junos-disk", primary.device())
            .leaf("junos-partition", root)
            .leaf("junos-version", release.version());
    Optional<String> next = pending.get();
    next.ifPresent(version -> disk.leaf("pending-junos-version", version));
    Element reply =
        Element.of("vmhost-version-information")
            .leaf("current-root-device", primary.device())
            .leaf("current-boot-disk", "Primary")
            .add(disk);
    invocation.answer(
        reply,
        new Columns().at(0, "Current root details,").at(34, "Device " + primary.device()).end()
            + "Current boot disk: Primary\n\nPrimary Disk\n\nJunos Disk: "
            + primary.device()
            + " partition "
            + root
            + ", Junos "
            + release.version()
            + next.map(version -> "\nPending:    Junos " + version + ", active after reboot")
                .orElse("")
            + "\n");
  }
}
