package io.mxsim.re.os;

import java.util.ArrayList;
import java.util.List;

/**
 * Where relative names of files begin.
 *
 * @param home what {@code ~} stands for
 * @param path the directory itself; absolute
 */
public record WorkingDirectory(String home, String path) {
  /**
   * The absolute path that {@code name} means, without {@code .}, {@code ..} and doubled slashes.
   */
  public String resolve(String name) {
    if (name.equals("~") || name.startsWith("~/")) {
      return clean(home + name.substring(1));
    }
    return clean(name.startsWith("/") ? name : path + "/" + name);
  }

  /** The same place after a change to {@code name}. */
  public WorkingDirectory to(String name) {
    return new WorkingDirectory(home, resolve(name));
  }

  /** {@code path} from the root, without {@code .}, {@code ..}, doubled and trailing slashes. */
  public static String clean(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.removeLast();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  /** The directory that holds {@code path}, which is clean. */
  public static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /** The last part of {@code path}, which is clean. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path of {@code name} in {@code directory}. */
  public static String in(String directory, String name) {
    return directory.endsWith("/") ? directory + name : directory + "/" + name;
  }
}
