package org.koprogo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koprogo.platform.Settings.Profile;

class SettingsTest {
  private static final String FAR = "postgresql://app_rw:secret@db.example.be/koprogo";

  @Test
  void nothing_said_means_the_embedded_database_of_this_folder() {
    var settings = Settings.of(Map.of());
    assertThat(settings.writing()).isNull();
    assertThat(settings.profile()).isEqualTo(Profile.DEVELOPMENT);
    assertThat(settings.home()).isEqualTo(Path.of(".koprogo").toAbsolutePath());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "[::1]"})
  void a_database_on_this_machine_is_development(String host) {
    var settings =
        Settings.of(Map.of("DATABASE_URL", "postgresql://app_rw:x@" + host + "/koprogo"));
    assertThat(settings.profile()).isEqualTo(Profile.DEVELOPMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"db.example.be", "10.0.0.5", "127.example.be", "localhost.example.be"})
  void a_database_elsewhere_is_production_with_tls(String host) {
    var settings =
        Settings.of(Map.of("DATABASE_URL", "postgresql://app_rw:x@" + host + "/koprogo"));
    assertThat(settings.profile()).isEqualTo(Profile.PRODUCTION);
    assertThat(settings.writing()).isNotNull().returns("verify-full", u -> u.sslMode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable", "allow", "prefer", "require", "verify-ca", "nonsense"})
  void production_refuses_a_database_elsewhere_whose_name_nobody_checks(String mode) {
    assertThatThrownBy(() -> Settings.of(Map.of("DATABASE_URL", FAR + "?sslmode=" + mode)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("sslmode=verify-full");
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable", "allow", "prefer", "nonsense"})
  void production_refuses_less_than_tls_on_this_machine_too(String mode) {
    var near = "postgresql://app_rw:x@localhost/koprogo";
    var production = Map.of("KOPROGO_PROFILE", "production", "DATABASE_URL", near);
    assertThat(Settings.of(production).writing()).isNotNull().returns("require", u -> u.sslMode());
    assertThatThrownBy(() ->
            Settings.of(
                Map.of("KOPROGO_PROFILE", "production", "DATABASE_URL", near + "?sslmode=" + mode)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("sslmode=require");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DATABASE_ADMIN_URL", "DATABASE_RO_URL", "DATABASE_OPERATOR_URL"})
  void every_connection_of_production_is_encrypted(String name) {
    var user = Map.of("DATABASE_RO_URL", "app_ro", "DATABASE_OPERATOR_URL", "app_operator");
    var weak =
        "postgresql://" + user.getOrDefault(name, "boss") + ":x@db.example.be/k?sslmode=disable";
    assertThatThrownBy(() -> Settings.of(Map.of("DATABASE_URL", FAR, name, weak)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(name);
  }

  @Test
  void production_refuses_the_embedded_database() {
    assertThatThrownBy(() -> Settings.of(Map.of("KOPROGO_PROFILE", "production")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("DATABASE_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "app_owner", "app_migrator", "app_verify", "APP_RW"})
  void only_the_application_s_own_login_is_taken(String user) {
    assertThatThrownBy(() -> Settings.of(Map.of("DATABASE_URL", FAR.replace("app_rw", user))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("app_rw");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://a:b@c/d",
        "postgresql://db.example.be",
        "postgresql://a b@c/d",
        "nothing"
      })
  void what_is_no_database_url_is_wrong_usage(String url) {
    assertThatThrownBy(() -> Settings.of(Map.of("DATABASE_URL", url)))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("DATABASE_URL");
  }

  @Test
  void an_unknown_profile_is_wrong_usage() {
    assertThatThrownBy(() -> Settings.of(Map.of("KOPROGO_PROFILE", "prod")))
        .isInstanceOf(WrongUsage.class);
  }

  @Test
  void the_other_urls_go_with_the_first() {
    assertThatThrownBy(() -> Settings.of(Map.of("DATABASE_ADMIN_URL", FAR)))
        .isInstanceOf(WrongUsage.class);
  }

  @Test
  void a_printed_setting_shows_no_password() {
    assertThat(Settings.of(Map.of("DATABASE_URL", FAR)).toString()).doesNotContain("secret");
  }

  @Test
  void nothing_said_of_the_network_means_this_machine() {
    var edge = Settings.of(Map.of()).edge();
    assertThat(edge.site()).isNull();
    assertThat(edge.mail()).isNull();
    assertThat(edge.managementPort()).isNull();
    assertThat(edge.from()).isEqualTo("koprogo@localhost");
  }

  @Test
  void a_mail_server_is_an_address_and_its_password_is_not_printed() {
    var edge =
        Settings.of(
                Map.of(
                    "KOPROGO_SMTP_URL", "smtps://anna%40example.org:p%40ss+word@mail.example.org",
                    "KOPROGO_SITE", "https://koprogo.example.org"))
            .edge();
    assertThat(edge.mail())
        .isEqualTo(new Edge.Mail("mail.example.org", 465, "anna@example.org", "p@ss+word", true));
    assertThat(edge.from()).isEqualTo("koprogo@koprogo.example.org");
    assertThat(edge.toString()).doesNotContain("p@ss");
  }

  private static Map<String, String> oidc(String issuer, String more, String value) {
    return Map.of("KOPROGO_OIDC_ISSUER", issuer, "KOPROGO_OIDC_CLIENT_ID", "koprogo", more, value);
  }

  @Test
  void an_openid_provider_is_named_whole_and_encrypted_and_its_secret_is_not_printed(
      @TempDir Path folder) throws IOException {
    assertThat(Settings.of(Map.of()).edge().oidc()).isNull();
    var secret = Files.writeString(folder.resolve("secret"), "s3cret\n").toString();
    for (var environment :
        List.of(
            oidc("https://login.example.org/tenant", "KOPROGO_OIDC_CLIENT_SECRET", "s3cret"),
            oidc("https://login.example.org/tenant", "KOPROGO_OIDC_CLIENT_SECRET_FILE", secret))) {
      var edge = Settings.of(environment).edge();
      assertThat(edge.oidc())
          .isEqualTo(
              new Edge.Oidc(URI.create("https://login.example.org/tenant"), "koprogo", "s3cret"));
      assertThat(edge.toString()).doesNotContain("s3cret");
    }
    assertThatThrownBy(() ->
            Settings.of(oidc("http://login.example.org", "KOPROGO_OIDC_CLIENT_SECRET", "s3cret")))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("KOPROGO_OIDC_ISSUER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KOPROGO_SMTP_URL=http://mail.example.org",
        "KOPROGO_SMTP_URL=smtp://a b",
        "KOPROGO_SITE=koprogo.example.org",
        "KOPROGO_OIDC_ISSUER=https://login.example.org",
        "KOPROGO_OIDC_CLIENT_ID=koprogo",
        "KOPROGO_OIDC_CLIENT_SECRET=secret",
        "KOPROGO_OIDC_CLIENT_SECRET_FILE=/nowhere",
        "KOPROGO_SITE=https://koprogo.example.org/under",
        "KOPROGO_MANAGEMENT_PORT=65536",
        "KOPROGO_MANAGEMENT_PORT=-1"
      })
  void what_is_no_address_is_wrong_usage(String said) {
    var words = said.split("=", 2);
    assertThatThrownBy(() -> Settings.of(Map.of(words[0], words[1])))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining(words[0]);
  }
}
