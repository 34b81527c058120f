package io.mxsim.re.shell;

import io.mxsim.re.os.WorkingDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** {@code tail}, which follows a log file with {@code -f} until Ctrl-C. */
final class FollowProgram implements Program {
  private final Program tail;
  private final BiFunction<String, Consumer<String>, Runnable> follow;
  private Job running;
  private Runnable stop;

  FollowProgram(Program tail, BiFunction<String, Consumer<String>, Runnable> follow) {
    this.tail = tail;
    this.follow = follow;
  }

  @Override
  public void run(Job job) {
    List<String> arguments = job.arguments();
    boolean follows = arguments.contains("-f") || arguments.contains("-F");
    if (!follows) {
      tail.run(job);
      return;
    }
    List<String> others = arguments.stream().filter(word -> !word.matches("-[fF]")).toList();
    String last = others.isEmpty() ? "" : others.getLast();
    String path = job.path(last);
    List<String> words = new ArrayList<>(List.of(job.name()));
    words.addAll(others);
    tail.run(
        new Job(
            words,
            job.input(),
            job.place(),
            job::print,
            text -> job.complain(text.strip()),
            status -> {
              if (status == 0 && WorkingDirectory.parent(path).equals("/var/log")) {
                running = job;
                stop = follow.apply(WorkingDirectory.name(path), line -> job.print(line + "\n"));
              } else {
                job.end(status);
              }
            }));
  }

  @Override
  public void interrupt() {
    if (running != null) {
      Job job = running;
      stop.run();
      running = null;
      job.end(130);
    }
  }
}
