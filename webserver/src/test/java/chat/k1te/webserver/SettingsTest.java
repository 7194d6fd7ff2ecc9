package chat.k1te.webserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String TOKEN = "123456789:AbCdEfGhIjKlMnOpQrStUvWxYz012345678";

    private static Map<String, String> with(String... more) {
        Map<String, String> environment = new HashMap<>(Map.of("TELEGRAM_BOT_TOKEN", TOKEN));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    private static List<String> problems(Map<String, String> environment) {
        return catchThrowableOfType(CannotStart.class, () -> Settings.of(environment))
                .problems();
    }

    @Test
    void a_token_is_enough() throws CannotStart {
        Settings settings = Settings.of(with());
        assertThat(settings.publicUrl()).hasToString("http://localhost:8080");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.mongoUri()).isEmpty();
        assertThat(settings.dataDir()).isEqualTo(Path.of("data"));
        assertThat(settings.telegram().host()).isEqualTo("api.telegram.org");
        assertThat(settings.proxies().networks()).isEmpty();
    }

    @Test
    void an_empty_value_is_none() throws CannotStart {
        assertThat(Settings.of(with("PORT", " ", "MONGODB_URI", "")).port()).isEqualTo(8080);
    }

    @Test
    void the_address_follows_the_port_and_loses_its_last_slash() throws CannotStart {
        assertThat(Settings.of(with("PORT", "9000")).publicUrl()).hasToString("http://localhost:9000");
        Settings settings = Settings.of(with("PUBLIC_URL", "https://Chat.Example/"));
        assertThat(settings.publicUrl()).hasToString("https://chat.example");
        assertThat(settings.origin()).isEqualTo("https://chat.example");
        assertThat(Settings.of(with("PUBLIC_URL", "https://chat.example:443")).origin())
                .isEqualTo("https://chat.example");
        assertThat(Settings.of(with("PUBLIC_URL", "http://chat.example:8080")).origin())
                .isEqualTo("http://chat.example:8080");
    }

    @Test
    void every_problem_is_told_at_once_in_a_sentence_with_an_example() {
        List<String> problems = problems(Map.of(
                "PORT", "70000",
                "PUBLIC_URL", "chat.example/path",
                "TELEGRAM_API_URL", "ftp://telegram",
                "TRUSTED_PROXIES", "10.0.0.0/99",
                "MONGODB_URI", "postgres://secret@db"));
        assertThat(problems).hasSize(6);
        for (String name : List.of(
                "TELEGRAM_BOT_TOKEN", "PORT", "PUBLIC_URL", "TELEGRAM_API_URL", "TRUSTED_PROXIES", "MONGODB_URI")) {
            assertThat(problems)
                    .anySatisfy(problem -> assertThat(problem)
                            .startsWith(name + " ")
                            .contains(name + "=")
                            .endsWith(".")
                            .doesNotContain("\n"));
        }
    }

    @Test
    void a_port_is_a_number_a_program_may_have() {
        for (String port : List.of("0", "-1", "http", "65536", "99999999999")) {
            assertThat(problems(with("PORT", port))).hasSize(1);
        }
    }

    @Test
    void an_address_with_more_than_a_host_is_refused() {
        for (String url : List.of(
                "https://chat.example/chat",
                "https://chat.example?x=1",
                "https://user:password@chat.example",
                "ws://chat.example",
                "https://",
                "not an address")) {
            assertThat(problems(with("PUBLIC_URL", url))).as(url).hasSize(1);
        }
    }

    @Test
    void no_secret_is_shown() throws CannotStart {
        assertThat(problems(Map.of("TELEGRAM_BOT_TOKEN", "my secret"))).noneMatch(text -> text.contains("my secret"));
        assertThat(problems(with("MONGODB_URI", "my secret"))).noneMatch(text -> text.contains("my secret"));
        assertThat(Settings.of(with("MONGODB_URI", "mongodb://user:password@db"))
                        .toString())
                .contains("123456789:***")
                .doesNotContain(TOKEN)
                .doesNotContain("password");
    }
}
