package io.mxsim.re.shell;

import io.mxsim.re.command.FileGuard;
import io.mxsim.re.model.PosixPattern;
import io.mxsim.re.os.FileTree;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.PatternSyntaxException;

/** Programs that read text: {@code cat more head grep wc sha256 echo}, and {@code tail} at rest. */
final class TextPrograms {
  private final FileTree files;
  private final UnaryOperator<byte[]> sha256;

  TextPrograms(FileTree files, UnaryOperator<byte[]> sha256) {
    this.files = files;
    this.sha256 = sha256;
  }

  Map<String, Program> all() {
    return Map.of(
        "cat", ending(this::cat),
        "more", ending(this::cat),
        "less", ending(this::cat),
        "head", ending(job -> ends(job, true)),
        "tail", ending(job -> ends(job, false)),
        "grep", ending(this::grep),
        "wc", ending(this::count),
        "sha256", ending(this::digest),
        "echo", ending(TextPrograms::echo));
  }

  private static Program ending(ToIntFunction<Job> run) {
    return job -> job.end(run.applyAsInt(job));
  }

  /** What {@code name} holds, or null after a complaint; the pipe's text for {@code -}. */
  byte[] read(Job job, String name) {
    if (name.equals("-") && job.input() != null) {
      return job.input();
    }
    String path = job.path(name);
    String problem =
        files.isDirectory(path)
            ? "Is a directory"
            : files.size(path) < 0
                ? "No such file or directory"
                : FileGuard.hides(path) ? "Permission denied" : null;
    if (problem != null) {
      job.complain(job.name() + ": " + name + ": " + problem);
      return null;
    }
    return files.read(path).orElse(new byte[0]);
  }

  /** The names given, or the pipe's text. */
  private static List<String> sources(List<String> names) {
    return names.isEmpty() ? List.of("-") : names;
  }

  private static List<String> lines(byte[] text) {
    return new String(text, StandardCharsets.ISO_8859_1).lines().toList();
  }

  private static void print(Job job, String line) {
    job.print((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  private int cat(Job job) {
    int status = 0;
    for (String name : sources(job.arguments())) {
      byte[] text = read(job, name);
      status = text == null ? 1 : status;
      job.print(text == null ? new byte[0] : text);
    }
    return status;
  }

  private int ends(Job job, boolean first) {
    int count = 10;
    List<String> names = new ArrayList<>();
    List<String> arguments = job.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      boolean apart = argument.equals("-n") && i + 1 < arguments.size();
      String number = apart ? arguments.get(i + 1) : argument.replaceFirst("^-n?", "");
      if (apart || argument.matches("-n?\\d+")) {
        if (!number.matches("\\d{1,9}")) {
          job.complain(job.name() + ": illegal line count -- " + number);
          return 1;
        }
        count = Integer.parseInt(number);
        i += apart ? 1 : 0;
      } else {
        names.add(argument);
      }
    }
    int status = 0;
    for (String name : sources(names)) {
      byte[] text = read(job, name);
      status = text == null ? 1 : status;
      List<String> lines = text == null ? List.of() : lines(text);
      int size = lines.size();
      lines =
          first
              ? lines.subList(0, Math.min(count, size))
              : lines.subList(Math.max(0, size - count), size);
      if (names.size() > 1 && text != null) {
        print(job, "==> " + name + " <==");
      }
      lines.forEach(line -> print(job, line));
    }
    return status;
  }

  private int grep(Job job) {
    StringBuilder options = new StringBuilder();
    List<String> words = new ArrayList<>();
    for (String argument : job.arguments()) {
      if (argument.matches("-[ivcnEFhlq]+")) {
        options.append(argument.substring(1));
      } else if (!argument.equals("-e")) {
        words.add(argument);
      }
    }
    if (words.isEmpty()) {
      job.complain("usage: grep [-cinv] pattern [file ...]");
      return 2;
    }
    String expression = words.getFirst();
    if (options.indexOf("F") >= 0) {
      expression = expression.replaceAll("[\\\\.*+?^$|(){}\\[\\]]", "\\\\$0");
    }
    PosixPattern pattern;
    try {
      pattern =
          options.indexOf("i") >= 0
              ? PosixPattern.ofAnyCase(expression)
              : PosixPattern.of(expression);
    } catch (PatternSyntaxException e) {
      job.complain("grep: " + words.getFirst() + ": not a regular expression");
      return 2;
    }
    List<String> names = words.subList(1, words.size());
    int found = 0;
    boolean missing = false;
    for (String name : sources(names)) {
      byte[] text = read(job, name);
      missing |= text == null;
      String head = names.size() > 1 ? name + ":" : "";
      found += text == null ? 0 : matches(job, lines(text), pattern, options.toString(), head);
    }
    return missing ? 2 : found > 0 ? 0 : 1;
  }

  private static int matches(
      Job job, List<String> lines, PosixPattern pattern, String options, String head) {
    boolean count = options.indexOf('c') >= 0;
    int found = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (pattern.in(lines.get(i)) != options.indexOf('v') >= 0) {
        found++;
        if (!count && options.indexOf('q') < 0) {
          String number = options.indexOf('n') >= 0 ? i + 1 + ":" : "";
          print(job, head + number + lines.get(i));
        }
      }
    }
    if (count) {
      print(job, head + found);
    }
    return found;
  }

  private int count(Job job) {
    String options = "";
    List<String> names = new ArrayList<>();
    for (String argument : job.arguments()) {
      if (argument.matches("-[lwc]+")) {
        options += argument.substring(1);
      } else {
        names.add(argument);
      }
    }
    String wanted = options.isEmpty() ? "lwc" : options;
    int status = 0;
    for (String name : sources(names)) {
      byte[] text = read(job, name);
      if (text == null) {
        status = 1;
        continue;
      }
      String plain = new String(text, StandardCharsets.ISO_8859_1);
      long[] counts = {
        plain.chars().filter(c -> c == '\n').count(),
        Arrays.stream(plain.split("\\s+")).filter(word -> !word.isEmpty()).count(),
        text.length
      };
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < counts.length; i++) {
        if (wanted.indexOf("lwc".charAt(i)) >= 0) {
          String number = Long.toString(counts[i]);
          line.append(" ".repeat(Math.max(1, 8 - number.length()))).append(number);
        }
      }
      print(job, line + (name.equals("-") ? "" : " " + name));
    }
    return status;
  }

  private int digest(Job job) {
    int status = 0;
    for (String name : sources(job.arguments())) {
      byte[] text = read(job, name);
      if (text == null) {
        status = 1;
      } else {
        String hex = HexFormat.of().formatHex(sha256.apply(text));
        print(job, name.equals("-") ? hex : "SHA256 (" + name + ") = " + hex);
      }
    }
    return status;
  }

  private static int echo(Job job) {
    List<String> words = job.arguments();
    boolean open = !words.isEmpty() && words.getFirst().equals("-n");
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes(
        String.join(" ", open ? words.subList(1, words.size()) : words)
            .getBytes(StandardCharsets.UTF_8));
    if (!open) {
      line.write('\n');
    }
    job.print(line.toByteArray());
    return 0;
  }
}
