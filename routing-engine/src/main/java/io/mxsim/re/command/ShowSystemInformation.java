package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.function.Supplier;

/** {@code show system information}: model, family, release and name. */
public final class ShowSystemInformation implements OperationalCommand {
  private final String model;
  private final String version;
  private final Supplier<String> hostName;

  public ShowSystemInformation(String model, String version, Supplier<String> hostName) {
    this.model = model;
    this.version = version;
    this.hostName = hostName;
  }

  @Override
  public String rpc() {
    return "get-system-information";
  }

  @Override
  public void run(Invocation invocation) {
    Element reply =
        Element.of("system-information")
            .leaf("hardware-model", model)
            .leaf("os-name", "junos")
            .leaf("os-version", version);
    String text = "Model: " + model + "\nFamily: junos\nJunos: " + version + "\n";
    if (!hostName.get().isEmpty()) {
      reply.leaf("host-name", hostName.get());
      text += "Hostname: " + hostName.get() + "\n";
    }
    invocation.answer(reply, text);
  }
}
