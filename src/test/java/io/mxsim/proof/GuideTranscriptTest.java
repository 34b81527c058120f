package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console of a real boot in FIPS mode against the sample log of the guide, word by word. */
class GuideTranscriptTest {
  private static final Path TRANSCRIPT =
      Path.of("../../selftest/src/test/resources/io/mxsim/selftest/guide-19.1R2.transcript");

  @TempDir Path folder;

  @Test
  @Tag("G-ST1")
  void aBootPrintsTheLinesOfTheGuideAndOnlyTheNumbersOfTheFileDiffer() throws Exception {
    try (FipsBench bench = new FipsBench(folder, "mx480", "re1800", 0)) {
      bench.boot();

      List<String> printed = new ArrayList<>();
      for (String line : bench.console().lines().toList()) {
        if (line.equals("Running FIPS Self-tests") || !printed.isEmpty()) {
          printed.add(withoutNumbers(line.stripTrailing()));
        }
        if (line.equals("FIPS Self-tests Passed")) {
          break;
        }
      }

      List<String> guide = new ArrayList<>();
      for (String line : Files.readAllLines(TRANSCRIPT)) {
        String text = line.startsWith("mgd: ") ? line.substring(5) : line;
        guide.add(withoutNumbers(text.stripTrailing()));
      }
      assertEquals(String.join("\n", guide), String.join("\n", printed));
    }
  }

  private static String withoutNumbers(String line) {
    return line.contains("everiexec: ") ? line.replaceAll("(fsid|fileid|pid)=\\d+", "$1=N") : line;
  }
}
