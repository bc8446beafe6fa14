package org.koprogo.desk;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;

/**
 * A QR code as a page draws it.
 *
 * @param size of its side in modules, with the quiet zone that readers need around it
 * @param path of its dark modules, as SVG writes a path
 */
public record Qr(int size, String path) {
  private static final int QUIET = 4;

  /**
   * Level M and at most version 13, the bounds that EPC069-12 sets for payments; a longer text is
   * refused by an {@link io.nayuki.qrcodegen.DataTooLongException}.
   */
  public static Qr of(String text) {
    var code =
        QrCode.encodeSegments(
            QrSegment.makeSegments(text), QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, 13, -1, false);
    var path = new StringBuilder();
    for (var y = 0; y < code.size; y++)
      for (var x = 0; x < code.size; x++)
        if (code.getModule(x, y))
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
    return new Qr(code.size + 2 * QUIET, path.toString());
  }
}
