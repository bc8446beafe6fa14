package org.koprogo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;

/** A form with files as browsers and programs send it. */
final class Uploading {
  private static final String BOUNDARY = "koprogo-test-boundary";
  static final byte[] PDF = bytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n");

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final ByteArrayOutputStream files = new ByteArrayOutputStream();

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** With what every document needs: minutes of a day, for all owners. */
  static Uploading minutes() {
    return new Uploading()
        .with("type", "MINUTES")
        .with("day", "2025-03-31")
        .with("audience", "OWNERS");
  }

  Uploading with(String field, String value) {
    fields.put(field, value);
    return this;
  }

  Uploading file(String name, byte[] bytes) {
    files.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    files.writeBytes(bytes);
    files.writeBytes(bytes("\r\n"));
    return this;
  }

  byte[] body() {
    var whole = new ByteArrayOutputStream();
    fields.forEach((name, value) ->
        whole.writeBytes(
            ("--"
                    + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\""
                    + name
                    + "\"\r\n\r\n"
                    + value
                    + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
    whole.writeBytes(files.toByteArray());
    whole.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
    return whole.toByteArray();
  }

  static String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  /** Sent to the API; checked against the served document by whoever reads the answer. */
  ApiHouse.Answer to(
      ApiHouse house, ApiHouse.@Nullable Person who, BuildingId building, @Nullable String key) {
    var request =
        HttpRequest.newBuilder(house.url("/api/v1/buildings/" + building + "/documents"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", type())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body()));
    if (who != null) request.header("Authorization", "Bearer " + who.secret());
    if (key != null) request.header("Idempotency-Key", key);
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new ApiHouse.Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  ApiHouse.Answer to(ApiHouse house, ApiHouse.@Nullable Person who, BuildingId building) {
    return to(house, who, building, null);
  }
}
