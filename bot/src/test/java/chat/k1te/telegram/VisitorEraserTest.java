package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.management.Eraser;
import chat.k1te.management.Roles;
import chat.k1te.management.ThreadManagement;
import chat.k1te.management.TopicKeeper.TopicEnd;
import chat.k1te.management.VisitorEraser;
import chat.k1te.relay.Stores;
import chat.k1te.sandbox.Topic;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Role;
import chat.k1te.testing.BotUnderTest;
import chat.k1te.testing.BotUnderTest.Guest;
import chat.k1te.testing.BotUnderTest.Office;
import chat.k1te.thread.Draft;
import chat.k1te.thread.FileId;
import chat.k1te.thread.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is left of a visitor who was erased: nothing, and the topic where the bot may not.
class VisitorEraserTest {
    private BotUnderTest bot;
    private Office office;
    private OperatorId ira;
    private Guest guest;
    private Duration later = Duration.ZERO;
    private Eraser eraser;
    private VisitorEraser erasing;

    @BeforeEach
    void talk() throws Exception {
        bot = BotUnderTest.start();
        office = bot.office("Acme");
        ira = new OperatorId(office.owner().id());
        Stores stores = bot.stores;
        eraser = new Eraser(
                stores.erasures(),
                new Eraser.Entrances(stores.channels(), stores.avatars(), stores.secrets()),
                new Eraser.Stock(
                        stores.threads(),
                        stores.messages(),
                        stores.placements(),
                        stores.visitors(),
                        stores.files(),
                        stores.answerTimes()),
                () -> Instant.now().plus(later));
        ThreadManagement threads = new ThreadManagement(
                new Roles(bot.botId(), stores.tenants(), stores.operators()),
                new ThreadManagement.Stock(stores.channels(), stores.threads(), stores.visitors()),
                bot.chat,
                bot.bot().topics(),
                Instant::now);
        erasing = new VisitorEraser(threads, eraser, bot.notices, bot.bot().topics());
        guest = greeted();
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private Guest greeted() throws Exception {
        Guest visitor = bot.guest(office);
        visitor.post("message-1", "Is the blue cup in stock?");
        visitor.awaitThread(thread -> thread.receipts().delivered() > 0 && !thread.isDue());
        return visitor;
    }

    private List<Integer> topics() {
        return office.group().topics().stream()
                .filter(topic -> !topic.deleted())
                .map(Topic::id)
                .toList();
    }

    private FileId uploaded() throws IOException {
        UploadedFile file = new UploadedFile(
                FileId.random(), guest.visitor.tokenHash(), "a.txt", "text/plain", 0, 0, 0, Instant.now());
        return bot.stores
                .files()
                .keep(file, new ByteArrayInputStream(new byte[5]))
                .id();
    }

    @Test
    void nothing_is_left_of_them_and_of_others_everything() throws Exception {
        Guest other = greeted();
        FileId posted = uploaded();
        FileId waiting = uploaded();
        bot.chat.post(
                office.channel(),
                office.channel().group().orElseThrow(),
                guest.visitor,
                "message-2",
                new Draft("", Optional.of(posted), OptionalLong.empty()));
        guest.awaitThread(thread -> thread.receipts().delivered() == 2 && !thread.isDue());
        int card = guest.thread().outgoing().card();
        int topic = guest.topic();
        assertThat(topics()).contains(topic);

        assertThat(erasing.erase(ira, guest.id())).contains(TopicEnd.REMOVED);

        Stores stores = bot.stores;
        assertThat(stores.threads().find(guest.id())).isEmpty();
        assertThat(stores.visitors().find(guest.visitor.id())).isEmpty();
        assertThat(stores.visitors().findByToken(guest.visitor.tokenHash())).isEmpty();
        assertThat(stores.files().find(posted)).isEmpty();
        assertThat(stores.files().find(waiting)).isEmpty();
        assertThat(stores.placements()
                        .find(
                                bot.botId(),
                                guest.office.channel().group().orElseThrow().id(),
                                card))
                .isEmpty();
        assertThat(topics()).doesNotContain(topic).contains(other.topic());
        assertThat(stores.threads().find(other.id())).isPresent();
        assertThat(erasing.erase(ira, guest.id())).isEmpty();
    }

    @Test
    void what_a_browser_said_that_had_not_heard_of_it_is_erased_too() throws Exception {
        erasing.erase(ira, guest.id());
        guest.post("message-2", "still there?");
        assertThat(bot.stores.threads().find(guest.id())).isPresent();

        later = Duration.ofMinutes(2);
        eraser.look();

        assertThat(bot.stores.threads().find(guest.id())).isEmpty();
        assertThat(bot.stores.visitors().find(guest.visitor.id())).isEmpty();
        assertThat(bot.stores.erasures().all()).isEmpty();
        assertThat(bot.stores.channels().find(office.channel().id())).isPresent();
    }

    @Test
    void the_topic_stays_where_the_bot_may_not_delete_it() throws Exception {
        // A topic of its own, in which nobody else has said anything, it might.
        office.owner().sayIn(office.group().id(), guest.topic(), "Yes, it is");
        guest.awaitThread(thread -> thread.log().seq() == 2 && !thread.isDue());
        office.group().promoteBot(Set.of("manage_topics"));

        assertThat(erasing.erase(ira, guest.id())).contains(TopicEnd.LEFT);

        assertThat(bot.stores.threads().find(guest.id())).isEmpty();
        assertThat(topics()).hasSize(1);
    }

    @Test
    void a_topic_that_somebody_has_deleted_before_is_not_missed() throws Exception {
        office.group().deleteTopic(guest.topic());
        assertThat(erasing.erase(ira, guest.id())).contains(TopicEnd.NONE);
    }

    @Test
    void only_who_manages_the_channel_may() throws Exception {
        OperatorId max = new OperatorId(bot.telegram.person("Max", "uk").id());
        bot.stores
                .operators()
                .keep(new Operator(
                        office.channel().tenant(),
                        bot.botId(),
                        max,
                        "Max",
                        Role.OPERATOR,
                        Instant.now(),
                        Optional.empty()));

        assertThat(erasing.erase(max, guest.id())).isEmpty();
        assertThat(erasing.erase(new OperatorId(5), guest.id())).isEmpty();
        assertThat(bot.stores.threads().find(guest.id())).isPresent();
    }
}
