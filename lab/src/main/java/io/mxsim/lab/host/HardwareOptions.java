package io.mxsim.lab.host;

import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterOptions.MicPlace;
import io.mxsim.lab.router.RouterRefused;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that describe the chassis. */
final class HardwareOptions {
  private static final int MICS_PER_LINE_CARD = 2;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "mx240, mx480, mx960, mx2010 or mx2020 (default: ${DEFAULT-VALUE}).")
  String model = RouterOptions.DEFAULT_MODEL;

  @Option(
      names = "--re",
      paramLabel = "KIND",
      description = "Routing Engine: ngre or re1800 (default: ${DEFAULT-VALUE}).")
  String routingEngine = RouterOptions.DEFAULT_ROUTING_ENGINE;

  @Option(
      names = "--routing-engines",
      paramLabel = "N",
      description = "How many Routing Engines, 1 or 2 (default: ${DEFAULT-VALUE}).")
  int routingEngines = 1;

  @Option(
      names = "--mic",
      paramLabel = "FPC/MIC",
      description =
          "A MACsec MIC in a line card, which comes with it; may be given again"
              + " (default: 0/0 where the chassis takes one).")
  List<String> micTexts = new ArrayList<>();

  @Option(
      names = "--mics",
      paramLabel = "N",
      description = "N MACsec MICs, two in each line card from slot 0 on.")
  int micCount;

  /** Where the MICs go. */
  List<MicPlace> mics() throws RouterRefused {
    List<MicPlace> places = new ArrayList<>();
    for (String text : micTexts) {
      MicPlace place = MicPlace.parse(text);
      if (places.contains(place)) {
        throw Complaint.request("Two MICs cannot sit in one place: " + place + ".");
      }
      places.add(place);
    }
    if (micCount < 0) {
      throw Complaint.request("--mics " + micCount + " is no number of MICs: use 0 or more.");
    }
    if (routingEngines < 1) {
      throw Complaint.request("--routing-engines " + routingEngines + ": a chassis needs 1 or 2.");
    }
    if (micCount > 0 && !places.isEmpty()) {
      throw Complaint.request("Give either --mic or --mics.");
    }
    for (int i = 0; i < micCount; i++) {
      places.add(new MicPlace(i / MICS_PER_LINE_CARD, i % MICS_PER_LINE_CARD));
    }
    if (places.isEmpty() && model.startsWith("mx20")) {
      places.add(new MicPlace(0, 0));
    }
    return places;
  }
}
