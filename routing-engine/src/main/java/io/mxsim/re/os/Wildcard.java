package io.mxsim.re.os;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Names with {@code *}, {@code ?} and {@code [...]}, as shells expand them. */
public final class Wildcard {
  private Wildcard() {}

  /** Whether {@code name} has one of the signs. */
  public static boolean in(String name) {
    return name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
  }

  /** The paths that exist and suit {@code pattern}, an absolute path; sorted, perhaps none. */
  public static List<String> expand(FileTree files, String pattern) {
    List<String> found = List.of("/");
    String[] parts = WorkingDirectory.clean(pattern).substring(1).split("/");
    for (int i = 0; i < parts.length; i++) {
      found = below(files, found, parts[i], i < parts.length - 1);
    }
    return found;
  }

  private static List<String> below(
      FileTree files, List<String> directories, String part, boolean inside) {
    List<String> found = new ArrayList<>();
    for (String directory : directories) {
      if (in(part)) {
        for (FileTree.Entry entry : files.list(directory)) {
          boolean fits = matches(part, entry.name()) && (entry.directory() || !inside);
          if (fits) {
            found.add(WorkingDirectory.in(directory, entry.name()));
          }
        }
      } else {
        String path = WorkingDirectory.in(directory, part);
        if (files.isDirectory(path) || !inside && files.size(path) >= 0) {
          found.add(path);
        }
      }
    }
    return found;
  }

  private static boolean matches(String part, String name) {
    if (name.startsWith(".") && !part.startsWith(".")) {
      return false;
    }
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      switch (c) {
        case '*' -> expression.append(".*");
        case '?' -> expression.append('.');
        case '[', ']', '-' -> expression.append(c);
        default -> expression.append(Pattern.quote(String.valueOf(c)));
      }
    }
    try {
      return Pattern.matches(expression.toString(), name);
    } catch (PatternSyntaxException e) {
      return part.equals(name);
    }
  }
}
