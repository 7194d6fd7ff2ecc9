package chat.k1te.faults;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.sandbox.SandboxMessage;
import chat.k1te.sandbox.SandboxOptions;
import chat.k1te.sandbox.SandboxTelegram;
import chat.k1te.testing.Await;
import chat.k1te.testing.EmbedCode;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// One message each way through a server that runs elsewhere, in a container for one. It must have the sandbox's token
/// and `TELEGRAM_API_URL=http://localhost:8090`.
@EnabledIfEnvironmentVariable(named = "KITE_RUNNING_SERVER", matches = ".+")
class RunningServerIT {
    private static final int SANDBOX_PORT = 8090;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_message_goes_each_way() {
        URI server = URI.create(System.getenv("KITE_RUNNING_SERVER"));
        try (SandboxTelegram telegram =
                SandboxTelegram.start(SandboxOptions.defaults().withPort(SANDBOX_PORT))) {
            Person owner = telegram.person("Ira", "en");
            Group group = owner.createGroup("Acme support", true);
            String key = EmbedCode.askFor("Acme", telegram, owner, group, PATIENCE);
            try (Browser browser = new Browser(URI.create("ws://" + server.getAuthority() + "/ws/" + key))) {
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
