package org.koprogo.year;

import java.util.List;

/** What comes of reading a year folder: a folder without findings, or every reason against it. */
public sealed interface ReadFolder {
  @SuppressWarnings("AvoidCommonTypeNames") // nobody here reads characters into a CharBuffer
  record Readable(Folder folder) implements ReadFolder {}

  /**
   * Nothing of the folder is used.
   *
   * @param findings at least one; by file in the handbook's order, then by place in the file
   */
  record Refused(List<Finding> findings) implements ReadFolder {}
}
