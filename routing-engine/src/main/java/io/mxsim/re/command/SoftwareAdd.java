package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.software.AddedPackages;
import java.util.List;

/** {@code request system|vmhost software add} and {@code delete} (G-SW1, P-SW1). */
public final class SoftwareAdd implements OperationalCommand {
  private final String rpc;
  private final AddedPackages packages;
  private final boolean add;

  private SoftwareAdd(String rpc, AddedPackages packages, boolean add) {
    this.rpc = rpc;
    this.packages = packages;
    this.add = add;
  }

  /** Every one of them. */
  public static List<OperationalCommand> all(AddedPackages packages) {
    return List.of(
        new SoftwareAdd("request-package-add", packages, true),
        new SoftwareAdd("request-vmhost-package-add", packages, true),
        new SoftwareAdd("request-package-delete", packages, false));
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    String name = invocation.argument("package-name").orElse("");
    if (add) {
      packages.add(name, line -> invocation.dialogue().print(line + "\n"));
      invocation.dialogue().finished();
    } else if (packages.delete(name)) {
      invocation.answer("Removing package '" + name + "' ...\n");
    } else {
      invocation.answer("ERROR: package '" + name + "' is not installed; see 'show version'\n");
    }
  }
}
