package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;

/** S17: the check that every answer passes sees what it is there to see. */
class ContractTest {
  private static final String PATH = "/api/v1/buildings";
  private static @Nullable ApiHouse house;
  private static String page = "";

  @BeforeAll
  static void open() throws Exception {
    house = new ApiHouse();
    var ours = house.organization();
    house.residence(ours);
    var syndic = house.person(ours, Role.SYNDIC, null, null);
    page = house.get(syndic, PATH).text();
  }

  @AfterAll
  static void close() throws Exception {
    if (house != null) house.close();
  }

  private static List<String> faults(int status, String type, String body) {
    return Contract.of(java.util.Objects.requireNonNull(house).api().document())
        .faults("GET", PATH, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void s17_an_answer_that_the_document_does_not_tell_is_seen() {
    var json = "application/json";
    assertThat(page).contains("\"items\":[{\"id\":");
    assertThat(faults(200, json, page)).isEmpty();
    assertThat(faults(200, json, page.replaceFirst("\"id\":", "\"hash\":\"x\",\"id\":")))
        .isNotEmpty();
    assertThat(faults(200, json, page.replaceFirst("\"name\":", "\"nom\":"))).isNotEmpty();
    assertThat(faults(200, json, page.replaceFirst("\"id\":\"", "\"id\":\"x"))).isNotEmpty();
    assertThat(faults(200, json, page.replace("\"sharesTotal\":", "\"sharesTotal\":\"x\",\"y\":")))
        .isNotEmpty();
    assertThat(faults(200, "text/html", page)).isNotEmpty();
    assertThat(faults(201, json, page)).isNotEmpty();
    assertThat(faults(418, json, page)).isNotEmpty();
    assertThat(faults(404, "application/problem+json", "{}")).isNotEmpty();
  }
}
