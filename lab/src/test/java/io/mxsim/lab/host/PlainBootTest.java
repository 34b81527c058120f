package io.mxsim.lab.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.lab.router.Workbench;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

final class PlainBootTest {
  private static List<OptionSpec> options(BootCommand command) {
    return new CommandLine(command).getCommandSpec().options();
  }

  private static List<Object> values(BootCommand command) {
    List<Object> values = new ArrayList<>();
    for (OptionSpec option : options(command)) {
      values.add(option.getValue());
    }
    return values;
  }

  private static BootCommand plain(String... arguments) {
    return PlainBoot.read(new Workbench(), arguments).orElseThrow();
  }

  private static BootCommand picocli(String... arguments) {
    BootCommand command = new BootCommand(new Workbench());
    new CommandLine(command).parseArgs(arguments);
    return command;
  }

  /** A use of the option that differs from its default. */
  private static String[] use(OptionSpec option) {
    String name = option.longestName();
    if (option.negatable()) {
      return new String[] {"--no-" + name.substring(2)};
    }
    return option.arity().max() == 0 ? new String[] {name} : new String[] {name, "7"};
  }

  @Test
  void everyOptionIsReadAsPicocliReadsIt() {
    for (OptionSpec option : options(new BootCommand(new Workbench()))) {
      if (option.usageHelp()) {
        continue;
      }
      String[] use = use(option);

      List<Object> read = values(plain(use));

      assertEquals(values(picocli(use)), read, String.join(" ", use));
      assertNotEquals(values(plain()), read, String.join(" ", use));
    }
  }

  @Test
  void aBootWithoutArgumentsHasPicoclisDefaults() {
    assertEquals(values(picocli()), values(plain()));
  }

  @Test
  void severalOptionsAreReadAsPicocliReadsThem() {
    String[] line =
        "--model mx2020 --mic 0/0 --mic 19/1 --ssh 0 -v --no-console --seed 5".split(" ");

    assertEquals(values(picocli(line)), values(plain(line)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "--model=mx240",
        "--nonsense",
        "word",
        "--ssh",
        "--ssh x",
        "--mics many",
        "--model mx240 --model mx480",
        "--config --verbose",
        "--seed -5"
      })
  void whatIsNotPlainIsLeftToPicocli(String line) {
    assertTrue(PlainBoot.read(new Workbench(), line.split(" ")).isEmpty());
  }
}
