package org.koprogo.papers;

import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.koprogo.texts.Tongue;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A paper as the document that is set as a PDF: built as a tree and not as text, so that no
 * character of a name can be markup.
 */
final class PdfPage {
  private final Document page;
  private final Tongue tongue;

  private PdfPage(Document page, Tongue tongue) {
    this.page = page;
    this.tongue = tongue;
  }

  /**
   * @param style the style sheet, in which {@code $page} and {@code $of} are the words of the page
   *     number
   */
  static Document of(Paper paper, String style) {
    try {
      var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      new PdfPage(document, paper.tongue()).fill(paper, style);
      return document;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill(Paper paper, String style) {
    var html = page.createElement("html");
    html.setAttribute("lang", tongue.language().code());
    page.appendChild(html);
    var head = child(html, "head");
    child(head, "title", paper.title() + " · " + String.join(" · ", paper.about()));
    var description = child(head, "meta");
    description.setAttribute("name", "description");
    description.setAttribute("content", paper.title());
    child(
        head,
        "style",
        style
            .replace("$page", tongue.say(PaperWords.PAGE))
            .replace("$of", tongue.say(PaperWords.OF)));
    var body = child(html, "body");
    var running = child(body, "div", paper.title());
    running.setAttribute("class", "running");
    if (!paper.apart()) head(body, paper);
    for (var part : paper.parts()) {
      var place = child(body, "div");
      if (paper.apart()) {
        place.setAttribute("class", "apart");
        head(place, paper);
      }
      part(place, part);
    }
  }

  private void head(Element place, Paper paper) {
    child(place, "h1", paper.title());
    for (var line : paper.about()) child(place, "p", line).setAttribute("class", "about");
  }

  private void part(Element body, Paper.Part part) {
    if (!part.heading().isEmpty()) child(body, "h2", part.heading());
    if (!part.caption().isEmpty())
      child(body, "p", part.caption()).setAttribute("class", "caption");
    var table = child(body, "table");
    var header = child(child(table, "thead"), "tr");
    for (var column : part.columns()) {
      var cell = child(header, "th", column.label());
      cell.setAttribute("scope", "col");
      if (column.figures()) cell.setAttribute("class", "number");
    }
    rows(child(table, "tbody"), part.rows(), "");
    // Totals are the last rows and not a foot: a foot would stand on every page.
    rows(child(table, "tbody"), part.foot(), "total");
  }

  private void rows(Element body, List<Paper.Row> rows, String style) {
    for (var row : rows) {
      var line = child(body, "tr");
      if (!style.isEmpty()) line.setAttribute("class", style);
      for (var cell : row.cells()) {
        var td = child(line, "td", cell.text(tongue));
        if (!cell.style().isEmpty()) td.setAttribute("class", cell.style());
      }
    }
  }

  private Element child(Element parent, String name) {
    var child = page.createElement(name);
    parent.appendChild(child);
    return child;
  }

  private Element child(Element parent, String name, String text) {
    var child = child(parent, name);
    // A node of no text is one that the setter does not expect.
    if (!text.isEmpty()) child.appendChild(page.createTextNode(text));
    return child;
  }
}
