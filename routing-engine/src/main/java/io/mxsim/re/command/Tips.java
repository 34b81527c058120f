package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.List;

/** {@code help tip cli [N]}: one of a few tips, another one each time. */
public final class Tips implements OperationalCommand {
  private int next;

  @Override
  public String rpc() {
    return "get-cli-tip";
  }

  @Override
  public void run(Invocation invocation) {
    List<String> tips = TableFile.lines("tips.txt");
    int number = invocation.argument("number").map(Integer::parseInt).orElse(next + 1);
    if (number < 1 || number > tips.size()) {
      invocation.answer("error: there are tips 1 to " + tips.size() + "\n");
      return;
    }
    next = number % tips.size();
    String tip = tips.get(number - 1);
    invocation.answer(Element.of("tip").leaf("message", tip), "Junos tip:\n" + tip + "\n");
  }
}
