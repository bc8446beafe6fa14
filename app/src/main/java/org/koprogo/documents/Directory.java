package org.koprogo.documents;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a ZIP file says is in it: its central directory (PKWARE APPNOTE 4.3.12 and 4.3.16).
 *
 * @param names of its entries, in its order
 * @param unpacked bytes that the entries say they have, together
 */
record Directory(List<String> names, long unpacked) {
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int MANY = 1_001;

  /** Empty where it has none that can be read. It is read no further than one entry too many. */
  static Optional<Directory> of(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try {
      for (var at = bytes.length - END_LENGTH;
          at >= Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
          at--) if (in.getInt(at) == END) return entries(in, at);
      return Optional.empty();
    } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Directory> entries(ByteBuffer in, int end) {
    var count = Short.toUnsignedInt(in.getShort(end + 10));
    var at = in.getInt(end + 16);
    var names = new ArrayList<String>();
    var unpacked = 0L;
    for (var i = 0; i < Math.min(count, MANY); i++) {
      if (in.getInt(at) != ENTRY) return Optional.empty();
      unpacked += Integer.toUnsignedLong(in.getInt(at + 24));
      var name = new byte[Short.toUnsignedInt(in.getShort(at + 28))];
      in.get(at + 46, name);
      names.add(new String(name, StandardCharsets.UTF_8));
      at +=
          46
              + name.length
              + Short.toUnsignedInt(in.getShort(at + 30))
              + Short.toUnsignedInt(in.getShort(at + 32));
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(new Directory(names, unpacked));
  }
}
