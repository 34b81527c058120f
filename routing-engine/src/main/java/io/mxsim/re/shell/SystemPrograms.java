package io.mxsim.re.shell;

import io.mxsim.re.command.ProcessList;
import io.mxsim.re.command.ShowStorage;
import io.mxsim.re.os.DateText;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Programs that ask the system: {@code date hostname id whoami uname ps df}. */
final class SystemPrograms {
  private final ShellHost host;
  private final ShellHost.User user;

  SystemPrograms(ShellHost host, ShellHost.User user) {
    this.host = host;
    this.user = user;
  }

  Map<String, Program> all() {
    return Map.of(
        "date", ending(this::date),
        "hostname", ending(job -> print(job, host.hostName().get())),
        "whoami", ending(job -> print(job, user.name())),
        "id", ending(this::id),
        "uname", ending(this::uname),
        "ps", ending(job -> text(job, ProcessList.text(host.processes()))),
        "df", ending(this::df));
  }

  private static Program ending(ToIntFunction<Job> run) {
    return job -> job.end(run.applyAsInt(job));
  }

  private static int print(Job job, String line) {
    return text(job, line + "\n");
  }

  private static int text(Job job, String text) {
    job.print(text);
    return 0;
  }

  private int date(Job job) {
    List<String> arguments = job.arguments();
    if (arguments.isEmpty()) {
      return print(job, DateText.date(host.clock().now()));
    }
    if (arguments.getFirst().startsWith("+")) {
      String form = arguments.getFirst().substring(1);
      return print(job, DateText.strftime(host.clock().now(), form));
    }
    job.complain("date: the date is set by 'set date' of the CLI");
    return 1;
  }

  private int id(Job job) {
    if (job.arguments().equals(List.of("-u"))) {
      return print(job, Integer.toString(user.uid()));
    }
    String group = user.root() ? "0(wheel)" : "20(" + user.group() + ")";
    return print(
        job, "uid=" + user.uid() + "(" + user.name() + ") gid=" + group + " groups=" + group);
  }

  private int uname(Job job) {
    String kernel = host.release().kernel();
    String name = host.hostName().get();
    String options = String.join("", job.arguments()).replace("-", "");
    if (options.indexOf('a') >= 0) {
      return print(
          job,
          "FreeBSD "
              + (name.isEmpty() ? "Amnesiac" : name)
              + " "
              + kernel
              + " FreeBSD "
              + kernel
              + " #0 "
              + host.release().built()
              + " amd64");
    }
    return switch (options) {
      case "n" -> print(job, name);
      case "r" -> print(job, kernel);
      case "m", "p" -> print(job, "amd64");
      default -> print(job, "FreeBSD");
    };
  }

  /** As df(1): blocks of 512 bytes, or of 1,024 with {@code -k}; the mount that holds a path. */
  private int df(Job job) {
    int unit = job.arguments().contains("-k") ? 1024 : 512;
    String path =
        job.arguments().stream().filter(word -> !word.startsWith("-")).findFirst().orElse(null);
    ShowStorage.Mounted wanted = path == null ? null : holder(job.path(path));
    StringBuilder text =
        new StringBuilder(
            unit == 1024
                ? "Filesystem      1024-blocks      Used     Avail Capacity  Mounted on\n"
                : "Filesystem       512-blocks      Used     Avail Capacity  Mounted on\n");
    for (ShowStorage.Mounted mounted : host.mounts().get()) {
      if (wanted == null || mounted == wanted) {
        long size = mounted.files().size();
        long free = mounted.files().free();
        long used = size - free;
        text.append(
            "%-15s %11d %9d %9d %7d%%  %s\n"
                .formatted(
                    mounted.device(),
                    size / unit,
                    used / unit,
                    free / unit,
                    (used * 100 + size - 1) / size,
                    mounted.point()));
      }
    }
    return text(job, text.toString());
  }

  private ShowStorage.Mounted holder(String path) {
    ShowStorage.Mounted holder = null;
    for (ShowStorage.Mounted mounted : host.mounts().get()) {
      String point = mounted.point();
      boolean holds = point.equals("/") || (path + "/").startsWith(point + "/");
      if (holds && (holder == null || point.length() >= holder.point().length())) {
        holder = mounted;
      }
    }
    return holder;
  }
}
