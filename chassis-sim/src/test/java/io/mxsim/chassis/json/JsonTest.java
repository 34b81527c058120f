package io.mxsim.chassis.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final String TEXT =
      "{ \"text\": \"a\\\"b\\u0041\\n\", \"number\": -12, \"truth\": true,"
          + " \"list\": [\"x\", \"y\"], \"none\": [], \"inner\": [{\"a\": 1}] }";

  @Test
  void membersAreReadByNameAndType() {
    JsonObject json = JsonReader.read(TEXT);

    assertEquals("a\"bA\n", json.text("text"));
    assertEquals(-12, json.number("number"));
    assertTrue(json.truth("truth"));
    assertEquals(List.of("x", "y"), json.texts("list"));
    assertEquals(1, json.objects("inner").getFirst().number("a"));
    assertEquals(List.of(), json.texts("missing"));
    assertThrows(JsonFault.class, () -> json.text("number"));
    assertThrows(JsonFault.class, () -> json.number("missing"));
  }

  @Test
  void whatIsWrittenReadsTheSame() {
    String written = JsonWriter.write(JsonReader.read(TEXT));

    assertEquals(written, JsonWriter.write(JsonReader.read(written)));
    assertEquals("a\"bA\n", JsonReader.read(written).text("text"));
  }

  @Test
  void everyTruncationIsAFaultAndNothingElse() {
    for (int length = 0; length < TEXT.length(); length++) {
      String cut = TEXT.substring(0, length);
      assertThrows(JsonFault.class, () -> JsonReader.read(cut), cut);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{} x",
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": nil}",
        "{\"a\": 1.5}",
        "{\"a\": \"\\q\"}",
        "{\"a\": \"\\u12\"}",
        "{\"a\" 1}",
        "{\"a\": 99999999999999999999}",
        "{\"a\": -}"
      })
  void whatIsNoObjectOfOursIsAFault(String text) {
    assertThrows(JsonFault.class, () -> JsonReader.read(text));
  }

  @Test
  void nestingIsBounded() {
    String deep = "{\"a\":".repeat(5000);

    assertTrue(
        assertThrows(JsonFault.class, () -> JsonReader.read(deep))
            .getMessage()
            .endsWith("nested too deeply"));
  }
}
