package org.koprogo.documents;

/** What a file may be. */
public enum MediaType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  XML("application/xml", "xml"),
  TEXT("text/plain", "txt"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

  private final String name;
  private final String extension;

  MediaType(String name, String extension) {
    this.name = name;
    this.extension = extension;
  }

  /** As HTTP writes it. */
  public String written() {
    return name;
  }

  /** How a file of it ends, without the point. */
  public String extension() {
    return extension;
  }

  /** Whether browsers show it by themselves, with nothing of it reaching our pages. */
  public boolean isShown() {
    return this == PDF || isPicture();
  }

  public boolean isPicture() {
    return this == PNG || this == JPEG;
  }

  static MediaType of(String written) {
    for (var type : values()) if (type.name.equals(written)) return type;
    throw new IllegalArgumentException(written);
  }
}
