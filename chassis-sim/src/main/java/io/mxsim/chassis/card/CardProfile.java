package io.mxsim.chassis.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * What is particular about a model of card, read from a resource beside its firmware.
 *
 * @param workingCelsius what its temperature rises to while it works
 * @param idlePercent the load of its processor once it has booted
 * @param interruptPercent the part of it that interrupts take
 * @param bufferMegabytes of its packet memory
 */
public record CardProfile(
    String model,
    int maxPowerWatts,
    boolean fipsCapable,
    int workingCelsius,
    int idlePercent,
    int interruptPercent,
    int bufferMegabytes,
    List<BootPhase> phases) {

  /**
   * Reads a table of cards: after a line {@code [model] watts fips|- celsius idle interrupt
   * bufferMegabytes} follow its phases, each {@code state millis cpu heap buffer name}.
   */
  public static Map<String, CardProfile> table(Class<?> beside, String resource) {
    Map<String, CardProfile> cards = new LinkedHashMap<>();
    List<BootPhase> phases = List.of();
    StringTokenizer lines = new StringTokenizer(text(beside, resource), "\n");
    while (lines.hasMoreTokens()) {
      String line = lines.nextToken();
      switch (line.charAt(0)) {
        case '#' -> {}
        case '[' -> {
          phases = new ArrayList<>();
          CardProfile card = card(line, phases);
          cards.put(card.model(), card);
        }
        default -> phases.add(phase(line));
      }
    }
    return cards;
  }

  private static CardProfile card(String line, List<BootPhase> phases) {
    int close = line.indexOf(']');
    StringTokenizer words = new StringTokenizer(line.substring(close + 1));
    return new CardProfile(
        line.substring(1, close),
        number(words),
        words.nextToken().equals("fips"),
        number(words),
        number(words),
        number(words),
        number(words),
        phases);
  }

  private static BootPhase phase(String line) {
    StringTokenizer words = new StringTokenizer(line);
    return new BootPhase(
        CardState.valueOf(words.nextToken()),
        number(words),
        number(words),
        number(words),
        number(words),
        words.nextToken("").strip());
  }

  private static int number(StringTokenizer words) {
    return Integer.parseInt(words.nextToken());
  }

  private static String text(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read ".concat(resource), e);
    }
  }
}
