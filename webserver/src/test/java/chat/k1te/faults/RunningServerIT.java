package chat.k1te.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SandboxOptions;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.testing.Await;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// One message each way through a server that runs elsewhere, in a container for one. It must have the sandbox's token
/// and `TELEGRAM_API_URL=http://localhost:8090`.
@EnabledIfEnvironmentVariable(named = "KITE_RUNNING_SERVER", matches = ".+")
class RunningServerIT {
    private static final int SANDBOX_PORT = 8090;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern KEY = Pattern.compile("data-channel=\"([^\"]+)\"");

    @Test
    void a_message_goes_each_way() {
        URI server = URI.create(System.getenv("KITE_RUNNING_SERVER"));
        try (SandboxTelegram telegram =
                SandboxTelegram.start(SandboxOptions.defaults().withPort(SANDBOX_PORT))) {
            Person owner = telegram.person("Ira", "en");
            Group group = owner.createGroup("Acme support", true);
            owner.start();
            group.promoteBot(Set.of("manage_topics", "delete_messages", "pin_messages"));
            owner.say(group.id(), "/newchannel Acme");
            SandboxMessage code =
                    telegram.awaitMessage(owner.id(), message -> message.text().contains("data-channel"), PATIENCE);
            Matcher key = KEY.matcher(code.text());
            assertThat(key.find()).isTrue();
            try (Browser browser = new Browser(URI.create("ws://" + server.getAuthority() + "/ws/" + key.group(1)))) {
                browser.post("message-1", "Do you hear me?");
                SandboxMessage heard = telegram.awaitMessage(
                        group.id(), message -> message.text().contains("Do you hear me?"), PATIENCE);
                owner.sayIn(group.id(), heard.topicId(), "Loud and clear.");
                Await.until(
                        "the answer is there",
                        PATIENCE,
                        () -> browser.shown("operator").contains("Loud and clear."));
            }
        }
    }
}
