package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody with a browser that runs no script: he opens pages, fills forms and sends them. */
public final class Visitor {
  private static final Pattern FORM =
      Pattern.compile(
          "<form method=\"post\"[^>]*data-form=\"([A-Za-z]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final ApiHouse house;
  private final ApiHouse.Person person;
  private final HttpClient client = HttpClient.newHttpClient();

  public Visitor(ApiHouse house, ApiHouse.Person person) {
    this.house = house;
    this.person = person;
  }

  /** A page as it came. */
  public record Page(int status, String location, String text) {}

  public Page open(String path) {
    return send(request(path).GET().build());
  }

  /** The page, which must be there. */
  public String read(String path) {
    var page = open(path);
    assertThat(page.status()).as(path + ": " + page.text()).isEqualTo(200);
    return page.text();
  }

  /**
   * Opens a page, fills the first form of the operation and sends it.
   *
   * @param fields name, value, name, value
   */
  public Page submit(String path, String operation, String... fields) {
    return send(path, hidden(read(path), operation, ""), fields);
  }

  /** The same with the form that holds this text, where several ask the same operation. */
  public Page submitThat(String path, String operation, String within, String... fields) {
    return send(path, hidden(read(path), operation, within), fields);
  }

  /** The same with a form of a page that came as the answer to another. */
  public Page submitFrom(String page, String path, String operation, String... fields) {
    return send(path, hidden(page, operation, ""), fields);
  }

  /** Sends a form that was done, and opens where it leads. */
  public String done(Page sent) {
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    return read(sent.location());
  }

  private Page send(String path, List<String> hidden, String... fields) {
    var pairs = new ArrayList<>(hidden);
    for (var i = 0; i < fields.length; i += 2) pairs.add(pair(fields[i], fields[i + 1]));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
            .build());
  }

  private static List<String> hidden(String page, String operation, String within) {
    var forms = FORM.matcher(page);
    while (forms.find()) {
      if (!forms.group(1).equals(operation) || !forms.group(2).contains(within)) continue;
      return HIDDEN
          .matcher(forms.group(2))
          .results()
          .map(m -> pair(m.group(1), unescaped(m.group(2))))
          .toList();
    }
    return fail("no form of " + operation + " in " + page);
  }

  /** As a browser reads what stands between quotes. */
  private static String unescaped(String value) {
    return value
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(house.url(path)).header("Cookie", "koprogo=" + person.secret());
  }

  private Page send(HttpRequest request) {
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Page(
          answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
