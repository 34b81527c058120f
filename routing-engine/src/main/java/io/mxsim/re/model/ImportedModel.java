package io.mxsim.re.model;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;

/**
 * The statements of a published release, in the compact form: what {@code mxsim model import}
 * leaves and a router adds to its own model.
 *
 * <p>As a file, big-endian: magic, that of the compact form, the release (modified UTF-8 with its
 * length), the six counts of {@link Facts}, length and CRC-32 of the model, the model.
 */
public final class ImportedModel {
  private static final int MAGIC = 0x4d58_4931;

  private final Facts facts;
  private final byte[] compiled;

  public ImportedModel(Facts facts, byte[] compiled) {
    this.facts = facts;
    this.compiled = compiled;
  }

  /**
   * What is known of an import.
   *
   * @param release as the modules name it, empty when they do not
   * @param modules how many modules were read
   * @param statements how many statements were compiled
   * @param stored how many of them are different
   * @param conditions how many commit-time conditions are checked
   * @param conditionsLeft how many are of a form that is not evaluated
   * @param patternsLeft how many patterns of values are not checked
   */
  public record Facts(
      String release,
      int modules,
      int statements,
      int stored,
      int conditions,
      int conditionsLeft,
      int patternsLeft) {}

  /** A file that holds no imported model, or only a part of one; the message says which. */
  public static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    Damaged(String message) {
      super(message);
    }
  }

  public Facts facts() {
    return facts;
  }

  /** The statements, of which {@link Model#with} makes one model with the firmware's own. */
  public Model model(Platform platform) {
    return Model.load(compiled, platform);
  }

  /** Puts it in the place of {@code file}, whole or not at all. */
  public void write(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(beside, bytes());
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(compiled.length + 256);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    out.writeInt(ModelFormat.MAGIC);
    out.writeUTF(facts.release);
    out.writeInt(facts.modules);
    out.writeInt(facts.statements);
    out.writeInt(facts.stored);
    out.writeInt(facts.conditions);
    out.writeInt(facts.conditionsLeft);
    out.writeInt(facts.patternsLeft);
    out.writeInt(compiled.length);
    out.writeInt(checksum(compiled));
    out.write(compiled);
    return bytes.toByteArray();
  }

  private static int checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }

  /** Opens a file that {@link #write} has left. */
  public static ImportedModel open(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      Facts facts = facts(in, file);
      int length = in.readInt();
      int checksum = in.readInt();
      byte[] compiled = in.readAllBytes();
      if (compiled.length != length || checksum(compiled) != checksum) {
        throw new Damaged(file + " is damaged: import the model again");
      }
      return new ImportedModel(facts, compiled);
    } catch (java.io.EOFException | java.io.UTFDataFormatException e) {
      throw new Damaged(file + " is damaged: import the model again");
    }
  }

  /** What stands at the head of a file. */
  public static Facts facts(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      return facts(in, file);
    } catch (java.io.EOFException | java.io.UTFDataFormatException e) {
      throw new Damaged(file + " is damaged: import the model again");
    }
  }

  private static Facts facts(DataInputStream in, Path file) throws IOException {
    if (in.readInt() != MAGIC || in.readInt() != ModelFormat.MAGIC) {
      throw new Damaged(file + " is no model of this version of mxsim: import the model again");
    }
    return new Facts(
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt());
  }
}
