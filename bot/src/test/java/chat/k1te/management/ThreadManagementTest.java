package chat.k1te.management;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.testing.InMemoryStores;
import chat.k1te.testing.ManualClock;
import chat.k1te.thread.Author;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Notices;
import chat.k1te.thread.Page;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadQuery;
import chat.k1te.thread.ThreadState;
import chat.k1te.thread.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who sees which threads, and what they may do about them.
class ThreadManagementTest {
    private static final BotId BOT = new BotId(7_100_000_001L);
    private static final Group GROUP = new Group(new GroupId(-1_002_000_000_001L), "Support", true);
    private static final OperatorId IRA = new OperatorId(1);
    private static final OperatorId ADMIN = new OperatorId(2);
    private static final OperatorId OPERATOR = new OperatorId(3);
    private static final OperatorId LET_GO = new OperatorId(4);
    private static final OperatorId STRANGER = new OperatorId(5);
    private static final Author.ByOperator MAX = new Author.ByOperator(OPERATOR, "Max");

    private final Stores stores = InMemoryStores.create();
    private final ManualClock clock = new ManualClock();
    private final Chat chat =
            new Chat(stores.visitors(), stores.threads(), stores.messages(), stores.files(), new Notices(), clock);
    private final List<ThreadState> redrawn = new ArrayList<>();
    private final ThreadManagement threads = new ThreadManagement(
            new Roles(BOT, stores.tenants(), stores.operators()),
            new ThreadManagement.Stock(stores.channels(), stores.threads(), stores.visitors()),
            chat,
            new TopicKeeper() {
                @Override
                public void redraw(ChatThread thread) {
                    redrawn.add(thread.state());
                }

                @Override
                public TopicEnd remove(ChatThread thread) {
                    return TopicEnd.NONE;
                }
            },
            clock);
    private final Tenant acme = tenant(IRA);
    private final Channel shop = channel(acme, "Shop");
    private final Channel blog = channel(acme, "Blog");
    private final Channel foreign = channel(tenant(STRANGER), "Foreign");

    ThreadManagementTest() {
        operator(ADMIN, Role.ADMIN, Optional.empty());
        operator(OPERATOR, Role.OPERATOR, Optional.empty());
        operator(LET_GO, Role.ADMIN, Optional.of(clock.instant()));
    }

    private Tenant tenant(OperatorId owner) {
        return stores.tenants().keep(new Tenant(TenantId.random(), BOT, owner, Locale.ENGLISH, clock.instant()));
    }

    private Channel channel(Tenant tenant, String name) {
        Channel channel = Channel.create(tenant, name, clock.instant()).boundTo(GROUP);
        assertThat(stores.channels().save(channel)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        return channel;
    }

    private void operator(OperatorId who, Role role, Optional<Instant> removedAt) {
        stores.operators().keep(new Operator(acme.id(), BOT, who, "Name", role, clock.instant(), removedAt));
    }

    private ThreadId said(Channel channel, String text, String page) {
        clock.advance(Duration.ofSeconds(1));
        Visitor visitor = chat.newVisitor(channel.id(), Chat.newVisitorToken(), "uk", new Page(page, "", ""), "Test");
        chat.post(channel, GROUP, visitor, "message-1", text);
        return ThreadId.of(visitor.id());
    }

    private static ThreadQuery everything(Channel... channels) {
        Set<ChannelId> ids = new HashSet<>();
        for (Channel channel : channels) {
            ids.add(channel.id());
        }
        return ThreadQuery.all(ids, 10);
    }

    private List<ThreadId> listed(OperatorId person, ThreadQuery query) {
        return threads.list(person, query).stream()
                .map(listed -> listed.thread().id())
                .toList();
    }

    private ChatThread now(ThreadId id) {
        return stores.threads().find(id).orElseThrow();
    }

    @Test
    void whoever_has_a_role_sees_the_threads_of_the_team_and_of_no_other() {
        ThreadId cup = said(shop, "Is the cup in stock?", "https://shop.example/");
        ThreadId post = said(blog, "Nice post", "https://blog.example/");
        ThreadId other = said(foreign, "Psst", "https://other.example/");
        ThreadQuery all = everything(shop, blog, foreign);

        for (OperatorId person : List.of(IRA, ADMIN, OPERATOR)) {
            assertThat(listed(person, all)).containsExactly(post, cup);
            assertThat(listed(person, everything(shop))).containsExactly(cup);
            assertThat(threads.find(person, cup)).isPresent();
            assertThat(threads.find(person, other)).isEmpty();
        }
        assertThat(listed(STRANGER, all)).containsExactly(other);
        assertThat(listed(LET_GO, all)).isEmpty();
        assertThat(threads.find(LET_GO, cup)).isEmpty();
        assertThat(threads.find(STRANGER, cup)).isEmpty();
        assertThat(threads.findManaged(ADMIN, cup)).isPresent();
        assertThat(threads.findManaged(OPERATOR, cup)).isEmpty();
        assertThat(threads.channelsOf(OPERATOR).keySet()).containsExactly(shop.id(), blog.id());
        assertThat(threads.managedBy(OPERATOR)).isEmpty();
    }

    @Test
    void a_thread_is_listed_with_its_channel_and_visitor() {
        ThreadId cup = said(shop, "Is the cup in stock?", "https://shop.example/cups");

        ThreadManagement.Listed listed =
                threads.list(OPERATOR, everything(shop)).getFirst();

        assertThat(listed.thread().id()).isEqualTo(cup);
        assertThat(listed.channel().name()).isEqualTo("Shop");
        assertThat(listed.visitor().orElseThrow().page().url()).isEqualTo("https://shop.example/cups");
        assertThat(threads.find(OPERATOR, cup).orElseThrow().listed()).isEqualTo(listed);
    }

    @Test
    void words_are_found_in_what_was_said_and_in_the_pages_of_visitors() {
        ThreadId saidIt = said(shop, "Where is my TEAPOT?", "https://shop.example/");
        ThreadId wasThere = said(shop, "Hello", "https://shop.example/teapot");
        said(shop, "Hello", "https://shop.example/");
        said(foreign, "My teapot", "https://other.example/teapot");

        ThreadQuery.Search search = new ThreadQuery.Search("teapot", Set.of());
        assertThat(listed(OPERATOR, everything(shop, foreign).with(search))).containsExactly(wasThere, saidIt);
    }

    @Test
    void whoever_has_a_role_closes_and_blocks_and_takes_it_back_and_the_card_follows() {
        ThreadId cup = said(shop, "Is the cup in stock?", "");

        assertThat(threads.close(OPERATOR, cup)).isInstanceOf(ThreadOutcome.Done.class);
        assertThat(now(cup).state()).isEqualTo(ThreadState.CLOSED);
        threads.reopen(OPERATOR, cup);
        assertThat(now(cup).state()).isEqualTo(ThreadState.ANSWERED);
        threads.block(ADMIN, cup);
        assertThat(now(cup).state()).isEqualTo(ThreadState.BLOCKED);
        threads.unblock(IRA, cup);
        assertThat(now(cup).state()).isEqualTo(ThreadState.ANSWERED);
        assertThat(redrawn)
                .containsExactly(ThreadState.CLOSED, ThreadState.ANSWERED, ThreadState.BLOCKED, ThreadState.ANSWERED);
    }

    @Test
    void strangers_and_those_who_were_let_go_change_nothing() {
        ThreadId cup = said(shop, "Is the cup in stock?", "");
        ChatThread before = now(cup);
        ThreadOutcome no = new ThreadOutcome.Refused(ThreadOutcome.Reason.NO_SUCH_THREAD);

        for (OperatorId person : List.of(STRANGER, LET_GO)) {
            assertThat(threads.close(person, cup)).isEqualTo(no);
            assertThat(threads.reopen(person, cup)).isEqualTo(no);
            assertThat(threads.block(person, cup)).isEqualTo(no);
            assertThat(threads.unblock(person, cup)).isEqualTo(no);
            assertThat(threads.assign(person, cup, Optional.of(MAX))).isEqualTo(no);
            assertThat(threads.mayCommand(person, before)).isFalse();
        }
        assertThat(now(cup)).isEqualTo(before);
        assertThat(redrawn).isEmpty();
    }

    @Test
    void a_thread_is_given_to_somebody_of_the_team_only() {
        ThreadId cup = said(shop, "Is the cup in stock?", "");

        assertThat(threads.assign(OPERATOR, cup, Optional.of(MAX))).isInstanceOf(ThreadOutcome.Done.class);
        assertThat(now(cup).care().assignee()).contains(MAX);
        for (OperatorId nobody : List.of(STRANGER, LET_GO)) {
            assertThat(threads.assign(IRA, cup, Optional.of(new Author.ByOperator(nobody, "Olha"))))
                    .isEqualTo(new ThreadOutcome.Refused(ThreadOutcome.Reason.NO_SUCH_OPERATOR));
        }
        assertThat(now(cup).care().assignee()).contains(MAX);
        threads.assign(IRA, cup, Optional.empty());
        assertThat(now(cup).care().assignee()).isEmpty();
    }

    @Test
    void what_is_so_already_changes_nothing() {
        ThreadId cup = said(shop, "Is the cup in stock?", "");
        threads.close(OPERATOR, cup);
        threads.assign(OPERATOR, cup, Optional.of(MAX));
        ChatThread closed = now(cup);

        threads.close(IRA, cup);
        threads.unblock(IRA, cup);
        threads.assign(IRA, cup, Optional.of(MAX));
        chat.reply(cup, MAX, new Source.Telegram(GROUP.id(), 9), new Content.Text("Yes"));

        assertThat(now(cup).version()).isEqualTo(closed.version() + 1);
    }
}
