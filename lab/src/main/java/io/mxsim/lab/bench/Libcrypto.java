package io.mxsim.lab.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;

/** The functions of the host's OpenSSL library that seal and open with AES-GCM. */
final class Libcrypto {
  static final MethodHandle CONTEXT = function("EVP_CIPHER_CTX_new", ADDRESS);
  static final MethodHandle AES_128 = function("EVP_aes_128_gcm", ADDRESS);
  static final MethodHandle AES_256 = function("EVP_aes_256_gcm", ADDRESS);
  static final MethodHandle SEAL_INIT = init("EVP_EncryptInit_ex");
  static final MethodHandle SEAL_UPDATE = update("EVP_EncryptUpdate");
  static final MethodHandle SEAL_FINAL = last("EVP_EncryptFinal_ex");
  static final MethodHandle OPEN_INIT = init("EVP_DecryptInit_ex");
  static final MethodHandle OPEN_UPDATE = update("EVP_DecryptUpdate");
  static final MethodHandle OPEN_FINAL = last("EVP_DecryptFinal_ex");
  static final MethodHandle CONTROL =
      function("EVP_CIPHER_CTX_ctrl", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);

  private Libcrypto() {}

  /** Whether this host has the library; without it every function is null. */
  static boolean isThere() {
    return Library.FOUND != null;
  }

  private static MethodHandle init(String name) {
    return function(name, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
  }

  private static MethodHandle update(String name) {
    return function(name, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
  }

  private static MethodHandle last(String name) {
    return function(name, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(
      String name, MemoryLayout result, MemoryLayout... arguments) {
    if (!isThere()) {
      return null;
    }
    return Linker.nativeLinker()
        .downcallHandle(Library.FOUND.findOrThrow(name), FunctionDescriptor.of(result, arguments));
  }

  /** Found before the functions are looked up in it. */
  private static final class Library {
    private static final List<String> NAMES =
        List.of("libcrypto.so.3", "libcrypto.so", "libcrypto.3.dylib");

    private static final SymbolLookup FOUND = find();

    @SuppressWarnings("restricted")
    private static SymbolLookup find() {
      for (String name : NAMES) {
        try {
          return SymbolLookup.libraryLookup(name, Arena.global());
        } catch (IllegalArgumentException e) {
          // Not under this name.
        }
      }
      return null;
    }
  }
}
