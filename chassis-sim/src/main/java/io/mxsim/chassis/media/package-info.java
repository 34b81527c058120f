/**
 * The media of a Routing Engine, as real files in a state folder: disks with partitions and file
 * systems, the non-volatile memory of the board, and the record of what a chassis holds.
 *
 * <p>A {@link io.mxsim.chassis.media.Disk} is a sparse host file of 4096-byte blocks. A {@link
 * io.mxsim.chassis.media.FileSystem} changes in memory until {@code sync()}, which writes data and
 * table to free blocks and then flips between two checksummed superblocks: a host process killed at
 * any write, or a simulated power cut, leaves the old or the new state, whole. Freed blocks keep
 * their bytes until they are reused, as on a real disk; only {@link io.mxsim.chassis.media.Eraser}
 * gets rid of them (P-Z2), and an erasure that was killed goes on where it stopped.
 *
 * <p>Not modelled: wear levelling, bad blocks, access times, links and special files.
 */
package io.mxsim.chassis.media;
