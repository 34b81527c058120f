package io.mxsim.re.dot1xd;

import java.util.List;

/** What a trace is about, and the flags, of an interface and global, that ask for it. */
enum TraceFlag {
  CONFIG("config"),
  PACKETS("mka-packets", "debug"),
  STATE("state", "normal"),
  TO_SECY("to-secy", "debug"),
  KEYS("keys", "normal"),
  NORMAL("normal");

  private final List<String> words;

  TraceFlag(String... words) {
    this.words = List.of(words);
  }

  List<String> words() {
    return words;
  }
}
