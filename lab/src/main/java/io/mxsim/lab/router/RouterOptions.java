package io.mxsim.lab.router;

import io.mxsim.chassis.time.Pace;
import io.mxsim.re.model.ImportedModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What to put on the bench and how to run it.
 *
 * @param model the chassis, such as {@code mx2010}
 * @param routingEngine the kind of Routing Engine: {@code ngre} or {@code re1800}
 * @param routingEngines how many of them, 1 or 2
 * @param mics MACsec MICs; the line cards they need come with them
 * @param configuration a start-up configuration in set or brace form; without it factory default
 * @param state the state folder, which exists
 * @param keep whether what is in it has to survive the host
 * @param sshPort the loopback port of the management Ethernet; 0 takes any free one
 * @param pace how virtual time follows the host's
 * @param seed seeds the noise of a scenario; empty for the host's noise
 * @param start the virtual time at power-on
 * @param faults known-answer tests that are broken before power-on
 * @param identity what serial numbers and addresses are made from; empty takes the seed
 * @param statements the imported model whose statements the CLI knows beside its own
 */
public record RouterOptions(
    String model,
    String routingEngine,
    int routingEngines,
    List<MicPlace> mics,
    Optional<Path> configuration,
    Path state,
    boolean keep,
    int sshPort,
    Pace pace,
    OptionalLong seed,
    Instant start,
    List<FaultName> faults,
    OptionalLong identity,
    Optional<ImportedModel> statements) {

  /** What stands on the bench when nobody says otherwise. */
  public static final String DEFAULT_MODEL = "mx2010";

  /** The Routing Engine of the default chassis. */
  public static final String DEFAULT_ROUTING_ENGINE = "ngre";

  public RouterOptions {
    mics = List.copyOf(mics);
    faults = List.copyOf(faults);
  }

  /** The same with the identity that the seed gives. */
  public RouterOptions(
      String model,
      String routingEngine,
      int routingEngines,
      List<MicPlace> mics,
      Optional<Path> configuration,
      Path state,
      boolean keep,
      int sshPort,
      Pace pace,
      OptionalLong seed,
      Instant start,
      List<FaultName> faults,
      Optional<ImportedModel> statements) {
    this(
        model,
        routingEngine,
        routingEngines,
        mics,
        configuration,
        state,
        keep,
        sshPort,
        pace,
        seed,
        start,
        faults,
        seed,
        statements);
  }

  /** The same without an imported model. */
  public RouterOptions(
      String model,
      String routingEngine,
      int routingEngines,
      List<MicPlace> mics,
      Optional<Path> configuration,
      Path state,
      boolean keep,
      int sshPort,
      Pace pace,
      OptionalLong seed,
      Instant start,
      List<FaultName> faults) {
    this(
        model,
        routingEngine,
        routingEngines,
        mics,
        configuration,
        state,
        keep,
        sshPort,
        pace,
        seed,
        start,
        faults,
        Optional.empty());
  }

  /**
   * A MIC's place.
   *
   * @param fpc the line-card slot, from 0
   * @param mic the bay in the line card, from 0
   */
  public record MicPlace(int fpc, int mic) {

    /**
     * Reads {@code FPC/MIC}.
     *
     * @throws RouterRefused when it is anything else
     */
    public static MicPlace parse(String text) throws RouterRefused {
      int slash = text.indexOf('/');
      try {
        int fpc = Integer.parseInt(text.substring(0, Math.max(slash, 0)));
        int mic = Integer.parseInt(text.substring(slash + 1));
        if (fpc >= 0 && mic >= 0) {
          return new MicPlace(fpc, mic);
        }
      } catch (NumberFormatException e) {
        // Told below, with the words of the operator.
      }
      throw new RouterRefused(
          RouterRefused.Reason.REQUEST,
          "'" + text + "' is no place for a MIC: write FPC/MIC, for instance 0/1.");
    }

    @Override
    public String toString() {
      return fpc + "/" + mic;
    }
  }
}
