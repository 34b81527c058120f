package io.mxsim.re.login;

import java.util.List;

/**
 * Somebody who may log in, as the committed configuration has him.
 *
 * @param uid 0 for root; the others 100 to 64000 (G-RO3)
 * @param passwordHash crypt(3) form; empty when no password logs him in. The committed
 *     configuration owns these bytes
 * @param keys his public keys, each {@code type base64 comment}
 */
public record Account(
    String name, int uid, LoginClass loginClass, byte[] passwordHash, List<String> keys) {
  public boolean isRoot() {
    return uid == 0;
  }

  /** Whether one of his keys is of that type and content. */
  boolean hasKey(String type, String base64) {
    for (String key : keys) {
      if (key.startsWith(type + " ") && keyBody(key, type).equals(base64)) {
        return true;
      }
    }
    return false;
  }

  private static String keyBody(String key, String type) {
    String rest = key.substring(type.length() + 1).strip();
    int end = rest.indexOf(' ');
    return end < 0 ? rest : rest.substring(0, end);
  }
}
