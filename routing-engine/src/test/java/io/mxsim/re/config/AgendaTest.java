package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What is printed in pieces is what is printed at once. */
class AgendaTest {
  private static final List<BiConsumer<TextSink, PrinterJob>> FORMS =
      List.of(
          (sink, job) ->
              new BracePrinter(sink, statement -> true).with(job.agenda()).print(job.root()),
          (sink, job) ->
              new SetPrinter(sink, statement -> true)
                  .with(job.agenda())
                  .print(List.of(), job.root()),
          (sink, job) ->
              new XmlPrinter(sink, statement -> true, XmlPrinter.Marks.NONE)
                  .with(job.agenda())
                  .print(job.root()),
          (sink, job) ->
              new JsonPrinter(sink, statement -> true).with(job.agenda()).print(job.root()));

  private final ConfigTree empty = ConfigTree.empty(Model.load(new Platform(true, true)).root());

  private record PrinterJob(ConfigNode root, Agenda agenda) {}

  /** What was printed, and in how many pieces. */
  private record Printed(String text, int pieces) {}

  private static Printed print(
      BiConsumer<TextSink, PrinterJob> form, ConfigTree tree, Agenda agenda) {
    try (ByteSink sink = new ByteSink()) {
      form.accept(sink, new PrinterJob(tree.root(), agenda));
      int pieces = 1;
      while (agenda.next()) {
        pieces++;
      }
      return new Printed(new String(sink.copy(), StandardCharsets.UTF_8), pieces);
    }
  }

  @Test
  void everyFormIsTheSameHoweverSmallThePiecesAre() {
    for (int seed = 0; seed < 12; seed++) {
      RandomTrees trees = new RandomTrees(empty.root().statement(), new Random(seed));
      ConfigTree tree = trees.edited(trees.grown(empty, 300), 40);

      for (BiConsumer<TextSink, PrinterJob> form : FORMS) {
        String whole = print(form, tree, Agenda.NONE).text();

        assertEquals(whole, print(form, tree, new Agenda(0)).text());
        assertEquals(whole, print(form, tree, new Agenda(7)).text());
        Printed usual = print(form, tree, new Agenda());
        assertEquals(whole, usual.text());
        assertTrue(usual.pieces() > 10, () -> "in " + usual.pieces() + " pieces");
      }
    }
  }
}
