package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import java.util.Locale;
import java.util.function.Consumer;

/** A question to be answered with yes or no. */
public final class Question {
  private Question() {}

  /** Asks until the answer is one; an empty line stands for {@code otherwise}. */
  public static void ask(
      Dialogue dialogue, String text, boolean otherwise, Consumer<Boolean> answer) {
    dialogue.ask(
        text + " [yes,no] (" + (otherwise ? "yes" : "no") + ") ",
        line -> {
          switch (line.strip().toLowerCase(Locale.ROOT)) {
            case "" -> answer.accept(otherwise);
            case "yes", "y", "ye" -> answer.accept(true);
            case "no", "n" -> answer.accept(false);
            default -> ask(dialogue, text, otherwise, answer);
          }
        });
  }
}
