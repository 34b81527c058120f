package io.mxsim.re.os;

import java.util.ArrayList;
import java.util.List;

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

  /** Goes back to the last star only, so that no pattern takes longer than the two lengths. */
  static boolean matches(String pattern, String name) {
    if (name.startsWith(".") && !pattern.startsWith(".")) {
      return false;
    }
    int p = 0;
    int n = 0;
    int star = -1;
    int mark = 0;
    while (n < name.length()) {
      int width = p < pattern.length() ? width(pattern, p, name.charAt(n)) : 0;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = n;
      } else if (width > 0) {
        p += width;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** How many characters of the pattern stand for {@code c} at {@code at}; 0 when none does. */
  private static int width(String pattern, int at, char c) {
    char sign = pattern.charAt(at);
    int end = sign == '[' ? pattern.indexOf(']', at + 2) : -1;
    if (end < 0) {
      return sign == '?' || sign == c ? 1 : 0;
    }
    boolean inverted = pattern.charAt(at + 1) == '!' || pattern.charAt(at + 1) == '^';
    boolean in = false;
    for (int i = at + (inverted ? 2 : 1); i < end; i++) {
      if (i + 2 < end && pattern.charAt(i + 1) == '-') {
        in |= c >= pattern.charAt(i) && c <= pattern.charAt(i + 2);
        i += 2;
      } else {
        in |= c == pattern.charAt(i);
      }
    }
    return in == inverted ? 0 : end - at + 1;
  }
}
