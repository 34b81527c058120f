package io.mxsim.cli;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.LoginService;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Prompt;
import io.mxsim.re.access.Screen;
import io.mxsim.re.access.Secret;
import io.mxsim.re.access.SshEvent;
import io.mxsim.re.access.Terminal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A firmware of two users and a dozen commands, on a real event loop. */
public final class FakeFirmware implements LoginService {
  private static final int TRIES = 3;

  public final List<String> log = new ArrayList<>();
  public final Set<String> keys = new java.util.HashSet<>();
  public Screen screen = Screen.DEFAULT;
  public Terminal terminal;
  public String message = "";

  /** Lines that {@code pulled} was made to print. */
  public int printed;

  private final EventLoop loop;

  public FakeFirmware(EventLoop loop) {
    this.loop = loop;
  }

  @Override
  public String loginPrompt() {
    return "\nFreeBSD/amd64 (r1) (ttyu0)\n\nlogin: ";
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  public boolean asksPassword(String user) {
    return !user.equals("root");
  }

  @Override
  public void password(
      String user, Secret password, Origin origin, Attempts attempts, Consumer<Outcome> answer) {
    boolean good = new String(password.bytes(), StandardCharsets.UTF_8).equals("Secret.123");
    password.close();
    if (!good || !user.equals("admin")) {
      attempts.failed();
      log.add("failed " + user + " " + attempts.failures());
      Duration delay = Duration.ofSeconds(attempts.failures() > 1 ? 5 : 0);
      boolean over = attempts.failures() == TRIES;
      loop.after(delay, "refuse", () -> answer.accept(new Refused(over)));
    } else {
      log.add("accepted " + user);
      answer.accept(new Accepted(user, origin));
    }
  }

  @Override
  public Outcome withoutPassword(String user, Origin origin) {
    return new Accepted(user, origin);
  }

  @Override
  public boolean knowsKey(String user, String type, String base64, Origin origin) {
    return user.equals("admin") && keys.contains(type + " " + base64);
  }

  @Override
  public Outcome keyProved(String user, String type, Origin origin) {
    log.add("key " + type);
    return new Accepted(user, origin);
  }

  @Override
  public Session open(Accepted accepted, Terminal at, String command) {
    terminal = at;
    log.add("open " + accepted.user() + " " + at.origin().terminal());
    return new Session("--- JUNOS 19.1R2\n", new Cli());
  }

  @Override
  public void happened(SshEvent event) {
    log.add(event.getClass().getSimpleName());
  }

  private final class Cli implements Interpreter {
    private Dialogue running;
    private boolean configuring;

    @Override
    public Prompt prompt() {
      return configuring
          ? new Prompt(true, List.of("[edit]"), "admin@r1# ")
          : new Prompt(true, List.of(), "admin@r1> ");
    }

    @Override
    public Completion complete(String line, Completion.Key key) {
      if (line.contains("bogus") && key != Completion.Key.HELP) {
        return new Completion.Wrong(line.indexOf("bogus"), "syntax error.");
      }
      return switch (key) {
        case HELP -> new Completion.Help(line.startsWith("many ") ? many() : one());
        case SPACE -> new Completion.Line(expand(line) + " ");
        case TAB -> new Completion.Line(expand(line));
        case ENTER -> new Completion.Line(line);
      };
    }

    private static String one() {
      return "Possible completions:\n  version              Show version\n";
    }

    private static String many() {
      StringBuilder words = new StringBuilder("Possible completions:\n");
      for (int i = 1; i <= 40; i++) {
        words.append("  word").append(i).append('\n');
      }
      return words.toString();
    }

    private String expand(String line) {
      return line.equals("sh") ? "show" : line.endsWith(" ver") ? line + "sion" : line;
    }

    @Override
    public void submit(String line, Dialogue dialogue) {
      log.add("submit " + line);
      String[] words = line.strip().split(" +");
      switch (words[0]) {
        case "show" -> answer(dialogue, "Hostname: r1\nModel: mx240\nJunos: 19.1R2\n");
        case "lines" -> {
          int count =
              words.length > 1 && words[1].matches("\\d{1,4}") ? Integer.parseInt(words[1]) : 0;
          for (int i = 1; i <= count; i++) {
            dialogue.print("line " + i + "\n");
          }
          dialogue.finished();
        }
        case "wrong" -> {
          dialogue.print("\nerror: unknown command: wrong\n");
          dialogue.refused();
        }
        case "pulled" -> pulled(Integer.parseInt(words[1]), dialogue);
        case "forever" -> running = dialogue;
        case "size" -> answer(dialogue, terminal.columns() + "x" + terminal.rows() + "\n");
        case "configure" -> {
          configuring = true;
          answer(dialogue, "Entering configuration mode\n");
        }
        case "secret" ->
            dialogue.askSecret(
                "New password:",
                secret -> {
                  int length = secret.bytes().length;
                  secret.close();
                  answer(dialogue, "length " + length + "\n");
                });
        case "sure" ->
            dialogue.ask("Sure ? [yes,no] (no) ", yes -> answer(dialogue, "said " + yes + "\n"));
        case "text" ->
            dialogue.askText(text -> answer(dialogue, text.lines().count() + " lines\n"));
        case "exit", "quit" -> dialogue.leave();
        default -> answer(dialogue, "unknown command: " + line + "\n");
      }
    }

    /** Prints a hundred lines a time. */
    private void pulled(int lines, Dialogue dialogue) {
      running = dialogue;
      printed = 0;
      dialogue.pull(
          () -> {
            for (int i = 0; i < 100 && printed < lines && running != null; i++) {
              dialogue.print("line " + ++printed + "\n");
            }
            return running != null && printed < lines;
          },
          () -> {
            if (running != null) {
              running = null;
              dialogue.finished();
            }
          });
    }

    private void answer(Dialogue dialogue, String text) {
      dialogue.print(text);
      dialogue.finished();
    }

    @Override
    public void interrupt() {
      if (running != null) {
        log.add("interrupt");
        running.finished();
        running = null;
      }
    }

    @Override
    public void hangUp() {
      log.add("hangUp");
    }

    @Override
    public Screen screen() {
      return screen;
    }

    @Override
    public String historyKey() {
      return configuring ? "configuration" : "operational";
    }
  }

  /** A screen of {@code length} lines whose session may idle for {@code timeout}. */
  public static Screen screen(int length, Duration timeout) {
    return new Screen(Optional.of(length), Optional.empty(), true, Optional.ofNullable(timeout));
  }
}
