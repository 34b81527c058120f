package io.mxsim.re.config;

import java.util.Comparator;

/**
 * The order of list keys: text, but a run of digits counts as a number. Ports come first, in the
 * order of their places whatever their type ({@code ge-0/0/0}, {@code xe-0/0/0}, {@code ge-0/0/1}),
 * before interfaces that are no ports ({@code ae0}, {@code lo0}).
 */
enum KeyOrder implements Comparator<String> {
  NATURAL;

  @Override
  public int compare(String a, String b) {
    int same = same(a, b);
    if (same == a.length() && same == b.length()) {
      return 0;
    }
    int placeOfA = place(a);
    int placeOfB = place(b);
    if (placeOfA == 0 ^ placeOfB == 0) {
      return placeOfA == 0 ? 1 : -1;
    }
    while (same > 0 && digit(a.charAt(same - 1))) {
      same--;
    }
    return placeOfA == placeOfB && same > placeOfA
        ? compare(a, same, b, same)
        : compare(a, placeOfA, b, placeOfB);
  }

  /** Where {@code fpc/pic/port} begins in a port's name; 0 in any other text. */
  private static int place(String text) {
    int dash = text.indexOf('-');
    boolean type = dash == 2 || dash == 3;
    return type
            && dash + 5 < text.length()
            && digit(text.charAt(dash + 1))
            && text.indexOf('/', dash + 2) > 0
        ? dash + 1
        : 0;
  }

  private static int compare(String a, int from, String b, int start) {
    int i = from;
    int j = start;
    while (i < a.length() && j < b.length()) {
      char x = a.charAt(i);
      char y = b.charAt(j);
      if (digit(x) && digit(y)) {
        int endOfX = endOfNumber(a, i);
        int endOfY = endOfNumber(b, j);
        int byNumber = compareNumbers(a, i, endOfX, b, j, endOfY);
        if (byNumber != 0) {
          return byNumber;
        }
        i = endOfX;
        j = endOfY;
      } else if (x != y) {
        return Character.compare(x, y);
      } else {
        i++;
        j++;
      }
    }
    int byLength = Integer.compare(a.length() - i, b.length() - j);
    return byLength != 0 ? byLength : a.compareTo(b);
  }

  /** How many characters both begin with. */
  private static int same(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int same = 0;
    while (same < most && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same;
  }

  private static int compareNumbers(String a, int i, int endA, String b, int j, int endB) {
    int x = i;
    int y = j;
    while (x < endA - 1 && a.charAt(x) == '0') {
      x++;
    }
    while (y < endB - 1 && b.charAt(y) == '0') {
      y++;
    }
    int byLength = Integer.compare(endA - x, endB - y);
    for (; byLength == 0 && x < endA; x++, y++) {
      if (a.charAt(x) != b.charAt(y)) {
        return Character.compare(a.charAt(x), b.charAt(y));
      }
    }
    return byLength;
  }

  private static int endOfNumber(String text, int from) {
    int end = from;
    while (end < text.length() && digit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
