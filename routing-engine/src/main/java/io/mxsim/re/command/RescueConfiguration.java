package io.mxsim.re.command;

import io.mxsim.re.config.BracePrinter;
import io.mxsim.re.config.ConfigArchive;
import io.mxsim.re.config.ReadablePart;
import io.mxsim.re.config.Remarks;
import io.mxsim.re.config.ScreenSink;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.ManagementDaemon;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code request system configuration rescue save|delete}, {@code show system configuration
 * rescue}.
 */
public final class RescueConfiguration implements OperationalCommand {
  private static final String NONE = "error: No rescue configuration is set.\n";

  private final Action action;
  private final Supplier<ManagementDaemon> mgd;
  private final Runnable changed;

  private enum Action {
    SAVE("request-save-rescue-configuration"),
    DELETE("request-delete-rescue-configuration"),
    SHOW("get-rescue-information");

    private final String rpc;

    Action(String rpc) {
      this.rpc = rpc;
    }
  }

  private RescueConfiguration(Action action, Supplier<ManagementDaemon> mgd, Runnable changed) {
    this.action = action;
    this.mgd = mgd;
    this.changed = changed;
  }

  /**
   * All of them.
   *
   * @param mgd known only when a command runs: it is made with the commands
   * @param changed told when there is a rescue configuration, or none any more
   */
  public static List<OperationalCommand> all(Supplier<ManagementDaemon> mgd, Runnable changed) {
    return List.of(
        new RescueConfiguration(Action.SAVE, mgd, changed),
        new RescueConfiguration(Action.DELETE, mgd, changed),
        new RescueConfiguration(Action.SHOW, mgd, changed));
  }

  @Override
  public String rpc() {
    return action.rpc;
  }

  @Override
  public void run(Invocation invocation) {
    ConfigArchive archive = mgd.get().engine().archive();
    switch (action) {
      case SAVE -> {
        archive.saveRescue(mgd.get().engine().active(), mgd.get().engine().record());
        changed.run();
        invocation.answer("");
      }
      case DELETE -> {
        boolean there = archive.rescue().isPresent();
        archive.deleteRescue();
        changed.run();
        invocation.answer(there ? "" : NONE);
      }
      case SHOW -> show(archive.rescue(), invocation);
    }
  }

  private void show(Optional<ConfigArchive.Stored> rescue, Invocation invocation) {
    if (rescue.isEmpty()) {
      invocation.answer(NONE);
      return;
    }
    StringBuilder text = new StringBuilder();
    ScreenSink sink = new ScreenSink(invocation.rights().secrets(), text::append);
    ReadablePart part =
        ReadablePart.marking(rescue.get().loaded().tree(), invocation.rights().scope());
    mgd.get().shown(part.tree().root(), invocation.rights().secrets());
    BracePrinter.remarking(sink, part, Remarks.NONE, false).print(part.tree().root());
    rescue.get().loaded().tree().wipe();
    Element shown = Element.of("configuration-information");
    shown.leaf("configuration-output", "\n" + text);
    invocation.answer(Element.of("rescue-information").add(shown), text.toString());
  }
}
