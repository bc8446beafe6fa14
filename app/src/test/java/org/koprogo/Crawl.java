package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Opens one page of every kind that somebody can reach by following links, from the first one on.
 * Two pages are of one kind when their addresses differ in ids and days alone.
 */
final class Crawl {
  private Crawl() {}

  /** What is done with each page that was opened. */
  interface Look {
    void at(Page page, String path);
  }

  /** What a browser complains of, and whom it asks but us. */
  private static List<String> complaints(ApiHouse house, Page page) {
    var found = new ArrayList<String>();
    page.onConsoleMessage(m -> {
      if (m.type().equals("error") || m.type().equals("warning")) found.add(m.text());
    });
    page.onPageError(found::add);
    page.onDialog(d -> {
      found.add("a dialog: " + d.message());
      d.dismiss();
    });
    page.onRequest(r -> {
      if (!r.url().startsWith(house.url("/").toString()) && !r.url().startsWith("data:"))
        found.add("asks " + r.url());
    });
    return found;
  }

  static String kind(String path) {
    return path.replaceAll("[?#].*", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
        .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}", "{day}")
        .replaceAll("/[0-9]{6}(?=/|$)", "/{account}");
  }

  /** Opens them all; returns the addresses. */
  static List<String> everything(ApiHouse house, BrowserContext context, Look look) {
    return everything(house, context, List.of("/"), Set.of(), look);
  }

  /**
   * Opens them all but those of these kinds; returns the addresses.
   *
   * @param starts where links are followed from
   * @param known kinds that somebody opened before, as {@link #kind} names them
   */
  static List<String> everything(
      ApiHouse house, BrowserContext context, List<String> starts, Set<String> known, Look look) {
    var page = context.newPage();
    var complaints = complaints(house, page);
    var kinds = new LinkedHashMap<String, String>();
    var next = new ArrayDeque<>(starts);
    while (!next.isEmpty()) {
      var path = next.removeFirst();
      // The first page is where the others are found from.
      if (known.contains(kind(path)) && !kinds.isEmpty()) continue;
      if (kinds.putIfAbsent(kind(path), path) != null) continue;
      var answer =
          page.navigate(
              house.url(path).toString(),
              new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
      assertThat(answer.status()).as(path).isEqualTo(200);
      look.at(page, path);
      assertThat(complaints).as(path).isEmpty();
      for (var link : page.locator("a[href^='/']").all()) {
        var href = link.getAttribute("href");
        if (!href.matches("/(api|assets|language)/.*") && link.getAttribute("download") == null)
          next.add(href);
      }
    }
    return List.copyOf(kinds.values());
  }
}
