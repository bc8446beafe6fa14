package org.koprogo.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what a paper is taken away. */
public enum Format {
  PDF("application/pdf", 3_000) {
    @Override
    public void write(Paper paper, OutputStream to) throws IOException {
      PdfFile.write(paper, to);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 50_000) {
    @Override
    public void write(Paper paper, OutputStream to) throws IOException {
      Workbooks.write(paper, to);
    }
  },
  CSV("text/csv; charset=utf-8", 50_000) {
    @Override
    public void write(Paper paper, OutputStream to) throws IOException {
      CsvFile.write(paper, to);
    }
  };

  private final String type;
  private final int most;

  Format(String type, int most) {
    this.type = type;
    this.most = most;
  }

  /** The one called so, in small letters. */
  public static Optional<Format> of(String name) {
    return Arrays.stream(values()).filter(f -> f.ending().equals(name)).findFirst();
  }

  /** What its files end with, without the point. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type. */
  public String type() {
    return type;
  }

  /** How many rows a file of it may have: what a small server can set without running full. */
  public int most() {
    return most;
  }

  public abstract void write(Paper paper, OutputStream to) throws IOException;
}
