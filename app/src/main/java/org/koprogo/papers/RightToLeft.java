package org.koprogo.papers;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Scripts written from right to left, by the algorithm of Unicode (UAX 9): a PDF holds its letters
 * in the order in which they are seen, and Arabic letters in the form that joins them.
 */
final class RightToLeft {
  private RightToLeft() {}

  /** Cuts a text into runs of one direction, in the order in which they are seen. */
  static final class Splitter implements BidiSplitter {
    private final Bidi bidi = new Bidi();

    @Override
    public void setParagraph(String paragraph, byte direction) {
      bidi.setPara(paragraph, direction, null);
    }

    @Override
    public int countTextRuns() {
      return bidi.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
      var run = bidi.getVisualRun(index);
      return new BidiTextRun(run.getStart(), run.getLength(), run.getDirection());
    }

    @Override
    public byte getBaseDirection(String paragraph) {
      return Bidi.getBaseDirection(paragraph);
    }
  }

  static final class Reorderer implements BidiReorderer {
    private static final int HOW =
        ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;

    private final ArabicShaping joined = new ArabicShaping(HOW | ArabicShaping.LETTERS_SHAPE);
    private final ArabicShaping apart = new ArabicShaping(HOW | ArabicShaping.LETTERS_UNSHAPE);

    @Override
    public String reorderRTLTextToLTR(String text) {
      return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
      return shape(joined, text);
    }

    @Override
    public String deshapeText(String text) {
      return shape(apart, text);
    }

    private static String shape(ArabicShaping how, String text) {
      try {
        return how.shape(text);
      } catch (ArabicShapingException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean isLiveImplementation() {
      return true;
    }
  }
}
