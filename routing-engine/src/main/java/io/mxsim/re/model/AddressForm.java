package io.mxsim.re.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The form in which an address is kept and shown: IPv6 in lower case and as short as RFC 5952 has
 * it, IPv4 with four parts, a prefix always with its length.
 */
final class AddressForm {
  private static final int WORDS = 8;

  private AddressForm() {}

  /** The one form of {@code text}, which is valid. */
  static String of(String text, boolean prefix) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    boolean v6 = address.indexOf(':') >= 0;
    String form = v6 ? v6(address) : v4(address);
    if (slash >= 0) {
      return form + "/" + Integer.parseInt(text, slash + 1, text.length(), 10);
    }
    return prefix ? form + (v6 ? "/128" : "/32") : form;
  }

  private static String v4(String text) {
    StringBuilder form = new StringBuilder();
    int parts = 0;
    for (String part : text.split("\\.")) {
      form.append(parts++ == 0 ? "" : ".").append(Integer.parseInt(part));
    }
    return form + ".0".repeat(4 - parts);
  }

  private static String v6(String text) {
    if (text.indexOf('.') >= 0) {
      return text.toLowerCase(Locale.ROOT);
    }
    int gap = text.indexOf("::");
    List<Integer> words = words(gap < 0 ? text : text.substring(0, gap));
    if (gap >= 0) {
      List<Integer> right = words(text.substring(gap + 2));
      while (words.size() + right.size() < WORDS) {
        words.add(0);
      }
      words.addAll(right);
    }
    return shortest(words);
  }

  private static List<Integer> words(String text) {
    List<Integer> words = new ArrayList<>();
    for (String word : text.split(":")) {
      if (!word.isEmpty()) {
        words.add(Integer.parseInt(word, 16));
      }
    }
    return words;
  }

  /** With the longest run of two zeros and more left out, the first of equal ones. */
  private static String shortest(List<Integer> words) {
    int from = -1;
    int length = 1;
    for (int i = 0; i < WORDS; i++) {
      int run = 0;
      while (i + run < WORDS && words.get(i + run) == 0) {
        run++;
      }
      if (run > length) {
        from = i;
        length = run;
      }
    }
    if (from < 0) {
      return joined(words);
    }
    return joined(words.subList(0, from)) + "::" + joined(words.subList(from + length, WORDS));
  }

  private static String joined(List<Integer> words) {
    return String.join(":", words.stream().map(Integer::toHexString).toList());
  }
}
