package io.mxsim.lab.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.lab.router.RouterStatus;
import io.mxsim.lab.router.RouterStatus.Card;
import io.mxsim.lab.router.RouterStatus.CardState;
import io.mxsim.lab.router.RouterStatus.LiveCsp;
import io.mxsim.lab.router.RouterStatus.RoutingEngine;
import io.mxsim.lab.router.RouterStatus.RoutingEngineState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusJsonTest {
  private static final List<LiveCsp> CSPS = List.of(new LiveCsp("SSH-SEKs", "OpenSSL", "RAM", 4));

  private static final List<LiveCsp> MIC_CSPS =
      List.of(new LiveCsp("MACsec SAK", "BCM82391", "BCM82391", 2));

  @Test
  void criticalSecurityParametersAreCountedAndNotShown() {
    String json = json(status(RoutingEngineState.LOGIN, CardState.ONLINE, true));

    assertTrue(
        json.contains(
            "\"csps\":[{\"name\":\"SSH-SEKs\",\"owner\":\"OpenSSL\",\"store\":\"RAM\",\"count\":4}]"),
        json);
    assertTrue(json.contains("\"name\":\"MACsec SAK\",\"owner\":\"BCM82391\""), json);
  }

  @Test
  void aLoginPromptWithEveryCardSettledIsReady() throws IOException {
    String json = json(status(RoutingEngineState.LOGIN, CardState.FAULTY, true));

    assertEquals("true", FlatJson.read(json).get("ready"));
    assertTrue(json.contains("\"slot\":\"fpc 0 mic 1\""), json);
    assertTrue(json.contains("\"state\":\"faulty\""), json);
    assertTrue(json.contains("\"port\":2222"), json);
  }

  @Test
  void aCardThatStartsIsNotReady() throws IOException {
    String json = json(status(RoutingEngineState.LOGIN, CardState.STARTING, true));

    assertEquals("false", FlatJson.read(json).get("ready"));
  }

  @Test
  void aRouterWithoutPowerIsNotReady() throws IOException {
    String json = json(status(RoutingEngineState.LOGIN, CardState.ONLINE, false));

    assertEquals("false", FlatJson.read(json).get("ready"));
  }

  @Test
  void anErrorStateIsAFailure() throws IOException {
    String json = json(status(RoutingEngineState.ERROR, CardState.ONLINE, true));

    assertEquals("true", FlatJson.read(json).get("failed"));
    assertEquals("false", FlatJson.read(json).get("ready"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no", "[1]", "{\"a\":", "{\"a\":1", "{\"a\":{"})
  void whatIsNoObjectIsRefused(String line) {
    assertThrows(IOException.class, () -> FlatJson.read(line));
  }

  private static String json(RouterStatus status) {
    return StatusJson.write(status, Path.of("/state"), 42);
  }

  private static RouterStatus status(RoutingEngineState state, CardState card, boolean powered) {
    return new RouterStatus(
        "mx2010",
        "20.3X75",
        powered,
        Instant.EPOCH,
        Optional.empty(),
        List.of(new RoutingEngine("re0", "REMX2K-X8-64G-S", state, true, "", CSPS)),
        List.of(new Card("fpc 0 mic 1", "MIC-MACSEC-MRATE", card, MIC_CSPS)),
        OptionalInt.of(2222),
        List.of());
  }
}
