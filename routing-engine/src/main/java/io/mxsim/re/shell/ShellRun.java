package io.mxsim.re.shell;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.os.Executor;
import io.mxsim.re.os.Wildcard;
import io.mxsim.re.os.WorkingDirectory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the lines of one shell: pipeline after pipeline, program after program. */
final class ShellRun {
  /** Stands for {@code $?} until the command runs: a private-use character nobody types. */
  static final String STATUS = "\uE000";

  private static final List<String> FOLDERS = List.of("/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/");

  private final ShellHost host;
  private final Map<String, Program> programs;
  private final FilePrograms files;
  private final boolean bourne;
  private WorkingDirectory place;
  private Dialogue dialogue;
  private Program running;
  private boolean interrupted;
  private int status;

  ShellRun(ShellHost host, Map<String, Program> programs, FilePrograms files, boolean bourne) {
    this.host = host;
    this.programs = programs;
    this.files = files;
    this.bourne = bourne;
  }

  /** The directory has changed. */
  void place(WorkingDirectory now) {
    place = now;
  }

  void start(ShellLine line, WorkingDirectory now, Dialogue screen) {
    place = now;
    dialogue = screen;
    interrupted = false;
    if (line.problem() != null) {
      screen.print((bourne ? "sh: " : "") + line.problem() + "\n");
      status = 1;
    }
    next(line.pipelines(), 0);
  }

  void interrupt() {
    interrupted = true;
    if (running != null) {
      running.interrupt();
    }
  }

  private void next(List<ShellLine.Pipeline> pipelines, int number) {
    if (number == pipelines.size() || interrupted) {
      dialogue.finished();
      return;
    }
    ShellLine.Pipeline pipeline = pipelines.get(number);
    boolean due =
        switch (pipeline.joint()) {
          case ALWAYS -> true;
          case AFTER_SUCCESS -> status == 0;
          case AFTER_FAILURE -> status != 0;
        };
    if (due) {
      stage(pipeline, 0, null, () -> next(pipelines, number + 1));
    } else {
      next(pipelines, number + 1);
    }
  }

  private void stage(ShellLine.Pipeline pipeline, int number, byte[] input, Runnable then) {
    ShellLine.Command command = pipeline.commands().get(number);
    boolean last = number == pipeline.commands().size() - 1;
    List<String> words = words(command);
    Optional<String> target = words == null ? Optional.empty() : target(command.redirect());
    if (words == null || command.redirect() != null && target.isEmpty()) {
      status = 1;
      then.run();
      return;
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    boolean direct = last && command.redirect() == null;
    Consumer<byte[]> out =
        direct
            ? bytes -> dialogue.print(new String(bytes, StandardCharsets.UTF_8))
            : kept::writeBytes;
    Program program = program(words.getFirst());
    running = program;
    program.run(
        new Job(
            words,
            input,
            place,
            out,
            dialogue::print,
            ended -> {
              running = null;
              status = ended;
              target.ifPresent(path -> write(path, kept.toByteArray(), command.redirect()));
              if (last) {
                then.run();
              } else {
                stage(
                    pipeline,
                    number + 1,
                    target.isPresent() ? new byte[0] : kept.toByteArray(),
                    then);
              }
            }));
  }

  private void write(String path, byte[] bytes, ShellLine.Redirect redirect) {
    if (redirect.append()) {
      host.files().append(path, bytes);
    } else {
      host.files().write(path, bytes);
    }
    host.files().sync();
  }

  /** Where the output goes; empty, after a complaint, when it cannot. */
  private Optional<String> target(ShellLine.Redirect redirect) {
    if (redirect == null) {
      return Optional.empty();
    }
    String path = place.resolve(redirect.file().text());
    String refusal = files.refusal(path);
    if (refusal != null) {
      dialogue.print(redirect.file().text() + ": " + refusal + ".\n");
      return Optional.empty();
    }
    return Optional.of(path);
  }

  /** The command's words with their wildcards expanded; null, after a complaint, without match. */
  private List<String> words(ShellLine.Command command) {
    List<String> words = new ArrayList<>();
    boolean wild = false;
    boolean matched = false;
    for (ShellLine.Word word : command.words()) {
      if (word.literal() || words.isEmpty() || !Wildcard.in(word.text())) {
        words.add(word.text().replace(STATUS, Integer.toString(status)));
        continue;
      }
      wild = true;
      List<String> found = Wildcard.expand(host.files(), place.resolve(word.text()));
      matched |= !found.isEmpty();
      for (String path : found) {
        words.add(word.text().startsWith("/") ? path : relative(path));
      }
      if (found.isEmpty() && bourne) {
        words.add(word.text());
        matched = true;
      }
    }
    if (wild && !matched) {
      dialogue.print(words.getFirst() + ": No match.\n");
      return null;
    }
    return words;
  }

  private String relative(String path) {
    String here = place.path().equals("/") ? "/" : place.path() + "/";
    return path.startsWith(here) ? path.substring(here.length()) : path;
  }

  /** The built-in of that name; else one that says why nothing is executed. */
  private Program program(String name) {
    String bare = name;
    for (String folder : FOLDERS) {
      if (name.startsWith(folder) && programs.containsKey(name.substring(folder.length()))) {
        bare = name.substring(folder.length());
      }
    }
    Program known = programs.get(bare);
    return known != null ? known : job -> job.end(refuse(job, name));
  }

  private int refuse(Job job, String name) {
    String path = name.contains("/") ? place.resolve(name) : inPath(name);
    if (path == null || host.files().size(path) < 0) {
      job.complain(bourne ? "sh: " + name + ": not found" : name + ": Command not found.");
      return bourne ? 127 : 1;
    }
    Optional<Executor.Denied> denied = host.execute().apply(path);
    job.complain(name + ": " + denied.map(Executor.Denied::error).orElse("Permission denied."));
    return 126;
  }

  private String inPath(String name) {
    for (String folder : FOLDERS) {
      if (host.files().size(folder + name) >= 0) {
        return folder + name;
      }
    }
    return null;
  }
}
