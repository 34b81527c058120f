package io.mxsim.re.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * The expressions of a class for commands, or for configuration. Where several match, the longest
 * match counts, and allowing wins against denying of the same length; of the {@code -regexps} forms
 * any that denies wins.
 */
public final class Rules {
  /** No expressions: the flags alone count. */
  public static final Rules NONE = new Rules(List.of(), List.of(), false, List.of(), List.of());

  private final List<String> allowed;
  private final List<String> denied;
  private final boolean denyFirst;
  private final List<Rule> allow;
  private final List<Rule> deny;

  private Rules(
      List<String> allowed,
      List<String> denied,
      boolean denyFirst,
      List<Rule> allow,
      List<Rule> deny) {
    this.allowed = List.copyOf(allowed);
    this.denied = List.copyOf(denied);
    this.denyFirst = denyFirst;
    this.allow = allow;
    this.deny = deny;
  }

  /** What the rules say of some words. */
  public enum Verdict {
    ALLOWED,
    DENIED,
    SILENT
  }

  /** From {@code allow-commands} and {@code deny-commands}, or their likes. */
  public static Rules lines(List<String> allowed, List<String> denied) {
    return new Rules(allowed, denied, false, compiled(allowed, false), compiled(denied, false));
  }

  /** From the {@code -regexps} forms, which look at each word by itself. */
  public static Rules words(List<String> allowed, List<String> denied) {
    return new Rules(allowed, denied, true, compiled(allowed, true), compiled(denied, true));
  }

  /** What is no expression matches nothing. */
  private static List<Rule> compiled(List<String> expressions, boolean words) {
    List<Rule> rules = new ArrayList<>();
    for (String each : expressions) {
      try {
        rules.add(words ? Rule.words(each) : Rule.line(each));
      } catch (PatternSyntaxException e) {
        continue;
      }
    }
    return List.copyOf(rules);
  }

  /** The allowing expressions as configured. */
  public List<String> allowed() {
    return allowed;
  }

  /** The denying expressions as configured. */
  public List<String> denied() {
    return denied;
  }

  /** These, and what {@code others} deny. */
  public Rules denyingToo(Rules others) {
    if (others.deny.isEmpty()) {
      return this;
    }
    List<Rule> all = new ArrayList<>(deny);
    all.addAll(others.deny);
    return new Rules(allowed, denied, denyFirst, allow, List.copyOf(all));
  }

  /** Only what they deny. */
  public Rules denying() {
    return new Rules(List.of(), denied, denyFirst, List.of(), deny);
  }

  boolean none() {
    return allow.isEmpty() && deny.isEmpty();
  }

  Verdict verdict(String words) {
    int allowing = longest(allow, words);
    int denying = longest(deny, words);
    if (allowing < 0 && denying < 0) {
      return Verdict.SILENT;
    }
    boolean allows = denyFirst ? denying < 0 : allowing >= denying;
    return allows ? Verdict.ALLOWED : Verdict.DENIED;
  }

  private static int longest(List<Rule> rules, String words) {
    int longest = -1;
    for (Rule rule : rules) {
      longest = Math.max(longest, rule.matched(words));
    }
    return longest;
  }

  /** Whether more words could make something of {@code words} that is allowed by name. */
  boolean leads(String words) {
    for (Rule rule : allow) {
      if (rule.leads(words)) {
        return true;
      }
    }
    return false;
  }
}
