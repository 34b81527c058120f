package io.mxsim.re.dot1xd;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.catalog.PortSpeed;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.control.TransportKey;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.chassisd.Chassisd;
import java.util.Optional;

/** The line cards of this chassis, as they have told chassisd. */
public final class ChassisLines implements CardLines {
  private final Board board;
  private final Chassisd chassisd;

  public ChassisLines(Board board, Chassisd chassisd) {
    this.board = board;
    this.chassisd = chassisd;
  }

  /** {@code xe-FPC/PIC/PORT:CHANNEL}, or {@code et-FPC/PIC/PORT} for a port that is one link. */
  @Override
  public Optional<Place> place(String interfaceName) {
    boolean channelled = interfaceName.startsWith("xe-");
    int[] numbers = numbers(interfaceName);
    if (numbers.length != (channelled ? 4 : 3)) {
      return Optional.empty();
    }
    SlotId mic = SlotId.mic(numbers[0], numbers[1]);
    boolean onMic = chassisd.card(mic).isPresent();
    SlotId slot = onMic ? mic : SlotId.fpc(numbers[0]);
    int pic = onMic ? 0 : numbers[1];
    ChannelId channel = new ChannelId(pic, numbers[2], channelled ? numbers[3] : 0);
    return chassisd
        .card(slot)
        .filter(card -> card.state().filter(CardState.ONLINE::equals).isPresent())
        .flatMap(card -> place(slot, card, channel, channelled));
  }

  private static Optional<Place> place(
      SlotId slot, CardRecord card, ChannelId channel, boolean channelled) {
    for (CardReport.PortStatus port : card.ports()) {
      boolean brokenOut = port.speed() == PortSpeed.FOUR_TEN_GIGABIT;
      if (port.pic() == channel.pic() && port.port() == channel.port() && brokenOut == channelled) {
        for (CardReport.ChannelStatus each : port.channels()) {
          if (each.channel() == channel.channel()) {
            return Optional.of(new Place(slot, channel, each.mac()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The numbers of an interface's name; none for one of another kind. */
  private static int[] numbers(String name) {
    if (!name.startsWith("xe-") && !name.startsWith("et-")) {
      return new int[0];
    }
    String[] words = name.substring(3).split("[/:]");
    int[] numbers = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      boolean number = !words[i].isEmpty() && words[i].length() < 4;
      if (!number || !words[i].chars().allMatch(Character::isDigit)) {
        return new int[0];
      }
      numbers[i] = Integer.parseInt(words[i]);
    }
    return numbers;
  }

  @Override
  public void tell(SlotId card, SecYCommand command) {
    board.backplane().send(card, command);
  }

  @Override
  public void handOver(SlotId card, TransportKey key) {
    board.backplane().send(card, key);
  }
}
