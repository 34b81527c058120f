package io.mxsim.chassis.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private final Catalogue catalogue = Catalogue.load();

  @ParameterizedTest
  @CsvSource({"MX2010, 41, 9, 2", "MX2020, 60, 18, 4"})
  @Tag("P-HW5")
  void aChassisHasThePortsOfTableThree(String name, int leds, int supplies, int backplanes) {
    ChassisModel model = catalogue.chassis(name);

    assertEquals(leds, model.leds().size());
    assertEquals(supplies, item(model.faceplate(), "Power connector").count());
    assertEquals(backplanes, item(model.faceplate(), "Backplane").count());
    assertEquals(2, item(model.faceplate(), "Online/Offline button").count());
    assertTrue(item(model.faceplate(), "Chassis cluster control").disabled());
  }

  @ParameterizedTest
  @CsvSource({"RE-MX2000-1800X4-S, 11, 1, RE1800", "REMX2K-X8-64G-S, 14, 2, VMHOST"})
  @Tag("P-HW5")
  void aRoutingEngineHasThePortsOfTableThree(
      String name, int leds, int usb, RoutingEngineKind kind) {
    Fru engine = catalogue.fru(name);

    assertEquals(leds, engine.leds().size());
    assertEquals(usb, engine.routingEngine().orElseThrow().usbSlots());
    assertEquals(usb, item(engine.faceplate(), "USB").count());
    assertEquals(kind, engine.routingEngine().orElseThrow().kind());
    assertEquals(List.of(Button.RESET, Button.ONLINE_OFFLINE), engine.buttons());
    assertTrue(item(engine.faceplate(), "AUX").disabled());
    assertEquals(18, catalogue.fru("MIC-MACSEC-MRATE").leds().size());
  }

  @Test
  @Tag("P-HW6")
  void theFaceplatesAreThoseOfFiguresTwoAndThree() {
    assertEquals(
        List.of("AUX", "CONSOLE", "MGMT", "ONLINE/OFFLINE", "USB", "RESET", "XGE", "EXTCLK"),
        names("REMX2K-X8-64G-S"));
    assertEquals(
        List.of(
            "AUX",
            "CONSOLE",
            "MGMT",
            "USB",
            "RESET",
            "ONLINE/OFFLINE",
            "LINK",
            "EXTCLK",
            "GPS",
            "BITS",
            "XGE",
            "ONLINE LED",
            "MASTER LED",
            "OK/FAIL LED"),
        names("RE-MX2000-1800X4-S"));
  }

  @Test
  @Tag("P-HW4")
  void twelvePortsShareTwoTimesFourHundredGigabits() {
    PortBankSpec mic = catalogue.fru("MIC-MACSEC-MRATE").ports().getFirst();
    List<PortSpeed> forty = new ArrayList<>(Collections.nCopies(12, PortSpeed.FORTY_GIGABIT));
    List<PortSpeed> eightHundreds = new ArrayList<>(Collections.nCopies(12, PortSpeed.OFF));
    for (int port : new int[] {0, 1, 2, 3, 6, 7, 8, 9}) {
      eightHundreds.set(port, PortSpeed.HUNDRED_GIGABIT);
    }

    assertEquals(12, mic.count());
    assertEquals("QSFP+", mic.cage());
    assertEquals(Optional.empty(), mic.shortfall(forty));
    assertEquals(
        Optional.empty(), mic.shortfall(Collections.nCopies(12, PortSpeed.FOUR_TEN_GIGABIT)));
    assertEquals(Optional.empty(), mic.shortfall(eightHundreds));
    eightHundreds.set(4, PortSpeed.FOUR_TEN_GIGABIT);
    assertEquals(
        Optional.of("ports 0 to 5 together carry at most 400 Gbps, not 440"),
        mic.shortfall(eightHundreds));
    assertEquals(
        Optional.of("at most 8 of the 12 ports support 100 Gbps"),
        mic.shortfall(Collections.nCopies(12, PortSpeed.HUNDRED_GIGABIT)));
  }

  @Test
  @Tag("P-HW1")
  void everyEvaluatedOrFactoryPartExistsAndFitsItsChassis() {
    for (ChassisModel model : catalogue.chassis()) {
      List<String> named = new ArrayList<>(model.evaluated().fabric());
      named.addAll(model.evaluated().routingEngines());
      named.addAll(model.evaluated().power());
      named.addAll(model.evaluated().cards());
      model.infrastructure().forEach(item -> named.add(item.model()));
      assertFalse(named.isEmpty());
      for (String part : named) {
        assertTrue(catalogue.fru(part).fits(model), part + " in " + model);
      }
    }
  }

  private List<String> names(String fru) {
    return catalogue.fru(fru).faceplate().stream().map(FaceplateItem::name).toList();
  }

  private static FaceplateItem item(List<FaceplateItem> items, String name) {
    return items.stream().filter(item -> item.name().equals(name)).findFirst().orElseThrow();
  }
}
