package io.mxsim.re.boot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.chassis.serial.SerialLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerialPromptTest {
  private final SerialLine line = new SerialLine(1024);
  private final StringBuilder shown = new StringBuilder();
  private final List<String> answers = new ArrayList<>();
  private final SerialPrompt prompt = new SerialPrompt(line);

  SerialPromptTest() {
    line.connect(bytes -> shown.append(new String(bytes, StandardCharsets.US_ASCII)));
  }

  @Test
  void aLineIsEchoedAndEdited() {
    prompt.ask("loader> ", answers::add, () -> answers.add("end"));

    type("bopt\b\bot\r");

    assertEquals(List.of("boot"), answers);
    assertEquals("loader> bopt\b \b\b \bot\r\n", shown.toString());
  }

  @Test
  void aSecretIsNotEchoed() {
    List<byte[]> secrets = new ArrayList<>();
    prompt.askSecret(
        "Password:", secret -> secrets.add(secret.bytes().clone()), () -> answers.add("end"));

    type("pasx\u007fs\r");

    assertArrayEquals("pass".getBytes(StandardCharsets.US_ASCII), secrets.getFirst());
    assertEquals("Password:\r\n", shown.toString());
  }

  @Test
  void theEndOfTheTextCountsAtTheStartOfALineOnly() {
    prompt.ask("? ", answers::add, () -> answers.add("end"));

    type("a\u0004b\r");
    prompt.ask("? ", answers::add, () -> answers.add("end"));
    type("\u0004");

    assertEquals(List.of("ab", "end"), answers);
  }

  @Test
  void aLineThatIsGivenUpIsAskedAgain() {
    prompt.ask("? ", answers::add, () -> {});

    type("wrong\u0003right\r");

    assertEquals(List.of("right"), answers);
  }

  @Test
  void keysBeyondAnAnswerAreForTheNextQuestion() {
    prompt.ask(
        "1 ",
        first -> {
          answers.add(first);
          prompt.ask("2 ", answers::add, () -> {});
        },
        () -> {});

    type("a\rb\r");

    assertEquals(List.of("a", "b"), answers);
  }

  private void type(String keys) {
    line.type(keys.getBytes(StandardCharsets.US_ASCII));
  }
}
