package io.mxsim.re.command;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.Optional;

/** {@code request chassis mic fpc-slot N mic-slot M (offline | online)}. */
public final class RequestMic implements OperationalCommand {
  private final Chassisd chassisd;

  public RequestMic(Chassisd chassisd) {
    this.chassisd = chassisd;
  }

  @Override
  public String rpc() {
    return "request-chassis-mic";
  }

  @Override
  public void run(Invocation invocation) {
    Optional<String> problem = CardSlots.problem(chassisd.chassis(), invocation, "fpc-slot");
    if (problem.isPresent()) {
      invocation.answer(problem.get());
    } else {
      String text = obey(invocation);
      invocation.answer(Element.of("chassis-mic-state", text.strip()), text);
    }
  }

  private String obey(Invocation invocation) {
    int fpc = CardSlots.number(invocation, "fpc-slot").orElseThrow();
    int number = CardSlots.number(invocation, "mic-slot").orElseThrow();
    SlotId id = SlotId.mic(fpc, number);
    String name = "FPC " + fpc + " MIC " + number;
    if (!chassisd.chassis().exists(id) || chassisd.chassis().slot(id).part().isEmpty()) {
      return name + " is not present\n";
    }
    CardView mic = CardView.of(chassisd, chassisd.chassis().slot(id));
    String command = invocation.argument("cmd").orElseThrow();
    switch (command) {
      case "offline" -> {
        if (mic.offline() && !mic.inError()) {
          return name + " already offline\n";
        }
        chassisd.offline(id);
      }
      case "online" -> {
        if (!mic.offline()) {
          return name + " already online\n";
        }
        online(mic, id);
      }
      default -> throw new IllegalArgumentException("the model has no such command: " + command);
    }
    return name
        + ", "
        + command
        + " initiated, use \"show chassis fpc pic-status "
        + fpc
        + "\" to verify\n";
  }

  /** A MIC that has failed its self-test has not been taken offline: it has to boot anew. */
  private void online(CardView mic, SlotId id) {
    if (mic.inError()) {
      chassisd.restart(id);
    } else {
      chassisd.online(id);
    }
  }
}
