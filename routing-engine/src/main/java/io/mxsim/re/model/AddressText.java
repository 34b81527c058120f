package io.mxsim.re.model;

/** Whether a text is an IPv4 or IPv6 address (RFC 4291 section 2.2). */
final class AddressText {
  private AddressText() {}

  static boolean valid(CharSequence text, int version, boolean prefix) {
    int slash = indexOf(text, '/');
    if (slash >= 0 && !prefix) {
      return false;
    }
    CharSequence address = slash < 0 ? text : text.subSequence(0, slash);
    boolean v6 = indexOf(address, ':') >= 0;
    if (version != 0 && v6 != (version == 6)) {
      return false;
    }
    if (!(v6 ? v6(address.toString()) : v4(address, slash >= 0))) {
      return false;
    }
    return slash < 0 || number(text.subSequence(slash + 1, text.length()), v6 ? 128 : 32);
  }

  /** The last parts of a prefix may be left out: {@code 0/0}. */
  private static boolean v4(CharSequence text, boolean shorter) {
    int parts = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        if (!number(text.subSequence(start, i), 255)) {
          return false;
        }
        parts++;
        start = i + 1;
      }
    }
    return parts == 4 || shorter && parts < 4;
  }

  private static boolean v6(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0) {
      int left = groups(text.substring(0, gap));
      int right = groups(text.substring(gap + 2));
      return left >= 0 && right >= 0 && left + right < 8;
    }
    return groups(text) == 8;
  }

  /** The number of 16-bit groups in {@code text}, or -1. */
  private static int groups(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    int groups = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ':') {
        String group = text.substring(start, i);
        boolean last = i == text.length();
        if (last && group.indexOf('.') >= 0 && v4(group, false)) {
          return groups + 2;
        }
        if (!hexadecimal(group)) {
          return -1;
        }
        groups++;
        start = i + 1;
      }
    }
    return groups;
  }

  private static boolean hexadecimal(String group) {
    for (int i = 0; i < group.length(); i++) {
      if (Character.digit(group.charAt(i), 16) < 0) {
        return false;
      }
    }
    return !group.isEmpty() && group.length() <= 4;
  }

  private static boolean number(CharSequence text, int highest) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i == 3) {
        return false;
      }
      value = value * 10 + c - '0';
    }
    return !text.isEmpty() && value <= highest;
  }

  private static int indexOf(CharSequence text, char wanted) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }
}
