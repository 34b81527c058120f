package io.mxsim.re.command;

import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Led;
import io.mxsim.chassis.LedState;
import io.mxsim.chassis.catalog.ChassisModel;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.List;
import java.util.Locale;

/** {@code show chassis craft-interface}: the lamps of the chassis, as they are (P-HW5). */
public final class ShowCraftInterface implements OperationalCommand {
  private static final List<LedState> GREEN = List.of(LedState.GREEN, LedState.GREEN_BLINKING);
  private static final int PITCH = 4;

  private final Chassisd chassisd;

  public ShowCraftInterface(Chassisd chassisd) {
    this.chassisd = chassisd;
  }

  @Override
  public String rpc() {
    return "get-craft-information";
  }

  @Override
  public void run(Invocation invocation) {
    Panel panel = new Panel(chassisd.chassis());
    String text = panel.text();
    invocation.answer(Element.of("craft-information").add(panel.element), text);
  }

  /** One answer. */
  private static final class Panel {
    private final Chassis chassis;
    private final StringBuilder text = new StringBuilder();
    private final Element element = Element.of("front-panel");

    Panel(Chassis chassis) {
      this.chassis = chassis;
    }

    String text() {
      ChassisModel model = chassis.model();
      routingEngines(model.routingEngines());
      text.append("\nFront Panel Alarm Indicators:\n-----------------------------\n");
      boolean red = lit("MAJOR ALARM");
      boolean yellow = lit("MINOR ALARM");
      text.append("Red LED      ").append(mark(red)).append('\n');
      text.append("Yellow LED   ").append(mark(yellow)).append('\n');
      // The relays are wired to the lamps.
      text.append("Major relay  ").append(mark(red)).append('\n');
      text.append("Minor relay  ").append(mark(yellow)).append('\n');
      element.add(
          Element.of("alarm-indicators")
              .leaf("red-led", mark(red))
              .leaf("yellow-led", mark(yellow))
              .leaf("major-relay", mark(red))
              .leaf("minor-relay", mark(yellow)));
      int fpcs = model.count(SlotKind.FPC);
      block("Front Panel FPC LEDs:", "FPC", "FPC", fpcs, 6 + PITCH * fpcs, "Red");
      int boards = model.mx2000() ? model.routingEngines() : model.count(SlotKind.CONTROL_BOARD);
      block("CB LEDs:", "  CB", "CB", boards, 6 + PITCH * boards, "Amber");
      small("SFB", "SFB", SlotKind.FABRIC_BOARD);
      small("PSM", "PSM", SlotKind.POWER_SUPPLY_MODULE);
      small("PS", "PEM", SlotKind.POWER_ENTRY_MODULE);
      int trays = model.count(SlotKind.FAN_TRAY);
      block("Fan Tray LEDs:", "  FT", "FAN TRAY", trays, 22, "Red");
      return text.toString();
    }

    private void small(String word, String lamp, SlotKind kind) {
      int count = chassis.model().count(kind);
      if (count > 0) {
        block(word + " LEDs:", "  " + word, lamp, count, 4 + PITCH * count, "Red");
      }
    }

    private void routingEngines(int count) {
      text.append("Front Panel System LEDs:\n");
      Columns head = new Columns().at(0, "Routing Engine");
      Columns ok = new Columns().at(0, "OK");
      Columns fail = new Columns().at(0, "Fail");
      Columns master = new Columns().at(0, "Master");
      for (int i = 0; i < count; i++) {
        int column = 18 + 5 * i;
        element.add(
            Element.of("routing-engine-leds")
                .leaf("slot", i)
                .leaf("ok", mark(lit("RE" + i + " ONLINE")))
                .leaf("fail", mark(lit("RE" + i + " OFFLINE")))
                .leaf("master", mark(lit("RE" + i + " MASTER"))));
        head.at(column, Integer.toString(i));
        ok.at(column, mark(lit("RE" + i + " ONLINE")));
        fail.at(column, mark(lit("RE" + i + " OFFLINE")));
        master.at(column, mark(lit("RE" + i + " MASTER")));
      }
      text.append(head.end()).append("-".repeat(26)).append('\n');
      text.append(ok.end()).append(fail.end()).append(master.end());
    }

    /** A row of lamps that are green, or of another colour {@code bad}. */
    private void block(String title, String word, String lamp, int count, int rule, String bad) {
      String leds = word.strip().toLowerCase(Locale.ROOT) + "-leds";
      Columns head = new Columns().at(0, word);
      Columns other = new Columns().at(0, bad);
      Columns green = new Columns().at(0, "Green");
      for (int i = 0; i < count; i++) {
        int column = 7 + PITCH * i;
        LedState state = chassis.led(lamp + " " + i).state();
        boolean isGreen = GREEN.contains(state);
        head.endingAt(column, i);
        boolean isOther = !isGreen && state != LedState.DARK;
        element.add(
            Element.of(leds)
                .leaf("slot", i)
                .leaf(bad.toLowerCase(Locale.ROOT), mark(isOther))
                .leaf("green", mark(isGreen)));
        other.at(column, mark(isOther));
        green.at(column, mark(isGreen));
      }
      text.append('\n').append(title).append('\n').append(head.end());
      text.append("-".repeat(rule)).append('\n').append(other.end()).append(green.end());
    }

    private boolean lit(String lamp) {
      Led led = chassis.led(lamp);
      return led.state() != LedState.DARK;
    }

    private static String mark(boolean lit) {
      return lit ? "*" : ".";
    }
  }
}
