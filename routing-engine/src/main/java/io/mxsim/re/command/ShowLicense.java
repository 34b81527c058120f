package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;

/** {@code show system license}: nothing here needs a licence, and none is installed. */
public final class ShowLicense implements OperationalCommand {
  private static final String TEXT =
      """
      License usage:\s
                                       Licenses     Licenses    Licenses    Expiry
        Feature name                       used    installed      needed\s

      Licenses installed: none
      """;

  @Override
  public String rpc() {
    return "get-license-summary-information";
  }

  @Override
  public void run(Invocation invocation) {
    Element reply =
        Element.of("license-summary-information")
            .add(Element.of("license-usage-summary"))
            .add(Element.of("license-information").add(Element.of("no-licenses")));
    invocation.answer(reply, TEXT);
  }
}
