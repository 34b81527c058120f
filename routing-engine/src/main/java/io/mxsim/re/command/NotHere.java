package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;

/** A command of another kind of Routing Engine: says which one to use here. */
public final class NotHere implements OperationalCommand {
  private final String rpc;
  private final String instead;

  public NotHere(String rpc, String instead) {
    this.rpc = rpc;
    this.instead = instead;
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    invocation.answer("error: not supported on this Routing Engine; use '" + instead + "'\n");
  }
}
