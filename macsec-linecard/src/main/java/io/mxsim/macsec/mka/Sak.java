package io.mxsim.macsec.mka;

/**
 * A secure association key, held by whoever made it; the protocol never sees its bytes. Closing
 * overwrites it.
 */
public interface Sak extends AutoCloseable {
  @Override
  void close();
}
