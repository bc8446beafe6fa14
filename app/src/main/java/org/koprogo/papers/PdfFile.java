package org.koprogo.papers;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.koprogo.kernel.WorldFailed;

/**
 * A paper as PDF/A-3a with PDF/UA-1 (ISO 19005-3, ISO 14289-1): for archives, and for who has it
 * read aloud. Its fonts hold Latin, Greek, Cyrillic, Hebrew, Arabic, Chinese, Japanese, Korean and
 * signs; each file carries the letters it uses.
 */
final class PdfFile {
  private static final String FONTS = "/org/koprogo/papers/fonts/";
  private static final long PATIENCE_SECONDS = 20;

  /** One at a time: setting a long table takes more memory than anything else that is served. */
  private static final Semaphore PRESS = new Semaphore(1, true);

  static {
    // Its words name texts of the books, and the log must not.
    XRLog.setLoggingEnabled(false);
  }

  private PdfFile() {}

  static void write(Paper paper, OutputStream to) throws IOException {
    try {
      if (!PRESS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
        throw new WorldFailed("other files are being made", new TimeoutException());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailed("stopped while waiting", e);
    }
    try {
      press(paper, to);
    } finally {
      PRESS.release();
    }
  }

  private static void press(Paper paper, OutputStream to) throws IOException {
    var builder =
        new PdfRendererBuilder()
            .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
            .usePdfUaAccessibility(true)
            .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
            .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
            .useUnicodeBidiReorderer(new RightToLeft.Reorderer())
            // Nothing is fetched: everything that a paper needs is in it.
            .useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .withProducer("KoproGo")
            .withW3cDocument(PdfPage.of(paper, style()), null)
            .toStream(to);
    for (var face : Face.of(paper))
      builder.useFont(
          () -> open(FONTS + face.file()), face.family(), face.weight(), FontStyle.NORMAL, true);
    builder.run();
  }

  private static String style() {
    try (var css = open("/org/koprogo/papers/paper.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    return requireNonNull(
        PdfFile.class.getResourceAsStream(resource), () -> resource + " is missing");
  }
}
