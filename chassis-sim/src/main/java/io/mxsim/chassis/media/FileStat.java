package io.mxsim.chassis.media;

import java.time.Instant;

/**
 * What a directory says about an entry.
 *
 * @param size bytes; zero for a directory
 * @param modified when its bytes (of a directory: its entries) last changed
 * @param mode the nine permission bits
 * @param owner user id
 */
public record FileStat(boolean directory, long size, Instant modified, int mode, int owner) {}
