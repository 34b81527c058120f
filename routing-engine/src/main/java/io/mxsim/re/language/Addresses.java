package io.mxsim.re.language;

/**
 * Recognises IPv4 (RFC 791) and IPv6 (RFC 4291) addresses and prefixes without asking a resolver.
 */
final class Addresses {
  private Addresses() {}

  /**
   * Whether {@code text} is an address of {@code version} (0: either), with a prefix or without.
   */
  static boolean isAddress(String text, int version, boolean prefix) {
    int slash = text.indexOf('/');
    if (slash >= 0 && !prefix) {
      return false;
    }
    String address = slash < 0 ? text : text.substring(0, slash);
    boolean four = version != 6 && isFour(address);
    boolean six = version != 4 && isSix(address);
    if (!four && !six) {
      return false;
    }
    return slash < 0 || isNumber(text.substring(slash + 1), four ? 32 : 128);
  }

  private static boolean isNumber(String digits, int most) {
    if (digits.isEmpty() || digits.length() > 3) {
      return false;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      value = value * 10 + c - '0';
    }
    return value <= most;
  }

  private static boolean isFour(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      if (!isNumber(part, 255)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSix(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0) {
      int left = groups(text.substring(0, gap));
      int right = groups(text.substring(gap + 2));
      return left >= 0 && right >= 0 && left + right < 8;
    }
    return groups(text) == 8;
  }

  /** How many groups of 16 bits there are, or -1 if one is wrong. */
  private static int groups(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && isFour(parts[i])) {
        return count + 2;
      }
      if (!isGroup(parts[i])) {
        return -1;
      }
      count++;
    }
    return count;
  }

  private static boolean isGroup(String part) {
    if (part.isEmpty() || part.length() > 4) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (Character.digit(part.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
