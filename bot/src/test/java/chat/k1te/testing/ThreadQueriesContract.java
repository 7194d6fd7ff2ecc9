package chat.k1te.testing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Blob;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Context;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Page;
import chat.k1te.thread.Rating;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadCounts;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadQuery;
import chat.k1te.thread.ThreadState;
import chat.k1te.thread.ThreadSummary;
import chat.k1te.thread.Timeline.Moment;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorDetails;
import chat.k1te.thread.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How threads are looked for, in every kind of store.
public abstract class ThreadQueriesContract {
    private static final BotId BOT = new BotId(7_100_000_001L);
    private static final GroupId GROUP = new GroupId(-1_002_000_000_001L);
    private static final ChannelId SHOP = new ChannelId("shop");
    private static final ChannelId BLOG = new ChannelId("blog");
    private static final ChannelId FOREIGN = new ChannelId("foreign");
    private static final Author.ByOperator MAX = new Author.ByOperator(new OperatorId(6), "Max");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /// Empty stores.
    protected abstract Stores stores();

    private static ChatThread thread(String id, ChannelId channel, int second) {
        Instant at = NOW.plusSeconds(second);
        return ChatThread.open(new ThreadId(id), channel, BOT, GROUP, at)
                .posted(new Source.Browser("message-1"), new Content.Text("Words of " + id), Context.NONE, at);
    }

    private static ChatThread answered(ChatThread thread) {
        return thread.replied(
                MAX, new Source.Telegram(GROUP, 5), new Content.Text("Yes"), Context.NONE, thread.changedAt());
    }

    private static void save(Stores stores, ChatThread... threads) {
        for (ChatThread thread : threads) {
            assertThat(stores.threads().save(thread)).isTrue();
        }
    }

    private static List<String> found(Stores stores, ThreadQuery query) {
        return stores.threads().matching(query).stream()
                .map(thread -> thread.id().value())
                .toList();
    }

    private static ThreadQuery.Search search(String words, String... orThese) {
        Set<ThreadId> ids = new HashSet<>();
        for (String id : orThese) {
            ids.add(new ThreadId(id));
        }
        return new ThreadQuery.Search(words, ids);
    }

    @Test
    void threads_of_some_channels_come_in_pages_those_that_changed_last_first() {
        Stores stores = stores();
        save(stores, thread("a", SHOP, 1), thread("b", BLOG, 3), thread("c", SHOP, 2), thread("d", FOREIGN, 9));
        // Changed at the same instant: the ids decide.
        save(stores, thread("e", SHOP, 2), thread("f", BLOG, 2));
        ThreadQuery query = ThreadQuery.all(Set.of(SHOP, BLOG), 2);
        List<String> all = new ArrayList<>();
        List<ThreadSummary> page = stores.threads().matching(query);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            page.forEach(thread -> all.add(thread.id().value()));
            page = stores.threads().matching(query.after(ThreadQuery.Place.of(page.getLast())));
        }

        assertThat(all).containsExactly("b", "f", "e", "c", "a");
        assertThat(found(stores, ThreadQuery.all(Set.of(), 10))).isEmpty();
    }

    @Test
    void a_summary_says_how_things_stand_and_what_was_said_last() {
        Stores stores = stores();
        ChatThread waiting = thread("waiting", SHOP, 1);
        ChatThread assigned = answered(thread("assigned", SHOP, 2)).assignedTo(Optional.of(MAX), NOW.plusSeconds(2));
        ChatThread silent = ChatThread.open(new ThreadId("silent"), SHOP, BOT, GROUP, NOW);
        save(stores, waiting, assigned, silent);

        assertThat(stores.threads().matching(ThreadQuery.all(Set.of(SHOP), 10)))
                .containsExactly(ThreadSummary.of(assigned), ThreadSummary.of(waiting), ThreadSummary.of(silent));
        assertThat(ThreadSummary.of(assigned).last().orElseThrow().content()).isEqualTo(new Content.Text("Yes"));
    }

    @Test
    void threads_are_found_by_how_things_stand_with_them() {
        Stores stores = stores();
        save(
                stores,
                thread("waiting", SHOP, 1),
                answered(thread("answered", SHOP, 2)),
                thread("closed", SHOP, 3).closed(NOW),
                thread("blocked", SHOP, 4).closed(NOW).blocked(NOW));
        ThreadQuery all = ThreadQuery.all(Set.of(SHOP), 10);

        for (ThreadState state : ThreadState.values()) {
            assertThat(found(stores, all.in(Set.of(state))))
                    .containsExactly(state.name().toLowerCase(Locale.ROOT));
        }
        assertThat(found(stores, all.in(ThreadState.OPEN))).containsExactly("answered", "waiting");
        ChatThread closed = stores.threads().find(new ThreadId("closed")).orElseThrow();
        save(stores, closed.reopened(NOW));
        assertThat(found(stores, all.in(Set.of(ThreadState.CLOSED)))).isEmpty();
    }

    @Test
    void threads_are_found_by_who_has_taken_them_on() {
        Stores stores = stores();
        save(
                stores,
                thread("free", SHOP, 1),
                thread("mine", SHOP, 2).assignedTo(Optional.of(MAX), NOW),
                thread("given-back", SHOP, 3)
                        .assignedTo(Optional.of(MAX), NOW)
                        .assignedTo(Optional.empty(), NOW.plusSeconds(3)));
        ThreadQuery all = ThreadQuery.all(Set.of(SHOP), 10);

        assertThat(found(stores, all.with(new ThreadQuery.Assigned.To(MAX.operator()))))
                .containsExactly("mine");
        assertThat(found(stores, all.with(new ThreadQuery.Assigned.To(new OperatorId(7)))))
                .isEmpty();
        assertThat(found(stores, all.with(new ThreadQuery.Assigned.ToNobody()))).containsExactly("given-back", "free");
    }

    @Test
    void threads_are_found_by_what_was_said_lately_in_upper_or_lower_case() {
        Stores stores = stores();
        Content file = new Content.Attachment(
                Content.Attachment.Kind.DOCUMENT,
                new Blob(new Blob.Uploaded(new FileId("f")), "text/plain", 5, 0, 0),
                new Content.Attachment.Details("Rechnung.pdf", 0, "", false),
                List.of(),
                Optional.empty(),
                Optional.of(new Content.Text("Ось рахунок (копія)")));
        save(
                stores,
                thread("cup", SHOP, 1),
                thread("file", SHOP, 2).posted(new Source.Browser("message-2"), file, Context.NONE, NOW),
                thread("elsewhere", FOREIGN, 3));
        ThreadQuery all = ThreadQuery.all(Set.of(SHOP), 10);

        assertThat(found(stores, all.with(search("WORDS OF C")))).containsExactly("cup");
        assertThat(found(stores, all.with(search("рахУНОК (")))).containsExactly("file");
        assertThat(found(stores, all.with(search("rechnung.PDF")))).containsExactly("file");
        assertThat(found(stores, all.with(search("words.of")))).isEmpty();
        assertThat(found(stores, all.with(search("\\E.*\\Q")))).isEmpty();
        assertThat(found(stores, all.with(search("nothing", "cup", "elsewhere"))))
                .containsExactly("cup");
        assertThat(found(stores, all.with(search("words")).after(new ThreadQuery.Place(NOW, new ThreadId("zzz")))))
                .containsExactly("file");
    }

    @Test
    void what_is_open_is_counted_for_each_channel() {
        Stores stores = stores();
        save(
                stores,
                thread("one", SHOP, 1),
                thread("two", SHOP, 2),
                answered(thread("three", SHOP, 3)),
                thread("four", SHOP, 4).closed(NOW),
                thread("five", SHOP, 5).blocked(NOW),
                answered(thread("six", BLOG, 6)),
                thread("seven", FOREIGN, 7));

        assertThat(stores.threads().counts(Set.of(SHOP, BLOG, new ChannelId("none"))))
                .hasSize(2)
                .containsEntry(SHOP, new ThreadCounts(2, 3))
                .containsEntry(BLOG, new ThreadCounts(0, 1));
    }

    @Test
    void a_timeline_has_all_that_counts_from_the_beginning_on() {
        Stores stores = stores();
        ChatThread long0 = thread("long", SHOP, 0);
        save(stores, long0);
        List<Moment> expected = new ArrayList<>(List.of(new Moment(NOW, Moment.Kind.VISITOR)));
        for (int i = 1; i < 120; i++) {
            Instant at = NOW.plusSeconds(i);
            ChatThread now = stores.threads().find(long0.id()).orElseThrow();
            save(stores, said(now, i, at));
            kindOf(i).ifPresent(kind -> expected.add(new Moment(at, kind)));
        }
        Rating good = new Rating(4, Optional.of("Thanks"), NOW);
        ChatThread rated =
                thread("short", BLOG, 500).closed(NOW.plusSeconds(500)).rated(2, good, NOW.plusSeconds(501));
        save(stores, rated, thread("quiet", SHOP, 1), thread("other", FOREIGN, 500));

        Map<ThreadId, List<Moment>> found = new HashMap<>();
        stores.threads()
                .timelines(
                        Set.of(SHOP, BLOG),
                        NOW.plusSeconds(2),
                        timeline -> found.put(timeline.thread(), timeline.moments()));

        assertThat(found)
                .hasSize(2)
                .containsEntry(long0.id(), expected)
                .containsEntry(
                        rated.id(),
                        List.of(
                                new Moment(NOW.plusSeconds(500), Moment.Kind.VISITOR),
                                new Moment(NOW.plusSeconds(500), Moment.Kind.CLOSED, OptionalInt.of(4))));
    }

    private static ChatThread said(ChatThread thread, int i, Instant at) {
        return switch (i % 5) {
            case 0 -> thread.closed(at);
            case 1 -> thread.reopened(at);
            case 2 -> thread.replied(MAX, new Source.Telegram(GROUP, i), new Content.Text("x"), Context.NONE, at);
            case 3 -> thread.away(new Content.Event(Content.Event.What.AWAY, Optional.empty()), at);
            default -> thread.posted(new Source.Browser("message-" + i), new Content.Text("x"), Context.NONE, at);
        };
    }

    private static Optional<Moment.Kind> kindOf(int i) {
        return switch (i % 5) {
            case 0 -> Optional.of(Moment.Kind.CLOSED);
            // Nothing was closed before the first.
            case 1 -> i == 1 ? Optional.empty() : Optional.of(Moment.Kind.REOPENED);
            case 2 -> Optional.of(Moment.Kind.OPERATOR);
            case 3 -> Optional.empty();
            default -> Optional.of(Moment.Kind.VISITOR);
        };
    }

    @Test
    void a_thread_is_found_only_in_its_channel() {
        Stores stores = stores();
        save(stores, thread("one", SHOP, 1));
        ThreadId one = new ThreadId("one");

        assertThat(stores.threads().findOf(Set.of(SHOP, BLOG), one)).isPresent();
        assertThat(stores.threads().findOf(Set.of(BLOG), one)).isEmpty();
        assertThat(stores.threads().findOf(Set.of(), one)).isEmpty();
    }

    @Test
    void visitors_are_found_by_their_ids_their_names_and_the_page_they_wrote_from() {
        Stores stores = stores();
        Visitor cups = visitor("cups", SHOP, new Page("https://shop.example/cups", "Чашки", ""));
        Visitor start = visitor("start", SHOP, new Page("https://shop.example/", "Start", ""));
        Visitor elsewhere = visitor("elsewhere", FOREIGN, new Page("https://other.example/cups", "Cups", ""));
        List.of(cups, start, elsewhere).forEach(stores.visitors()::keep);

        assertThat(stores.visitors().all(List.of(cups.id(), start.id(), new VisitorId("nobody"))))
                .containsExactlyInAnyOrder(cups, start);
        assertThat(stores.visitors().matching(Set.of(SHOP), "/CUPS", 10)).containsExactly(cups.id());
        assertThat(stores.visitors().matching(Set.of(SHOP), "чАШ", 10)).containsExactly(cups.id());
        assertThat(stores.visitors().matching(Set.of(SHOP), "shop.example", 1)).hasSize(1);
        stores.visitors()
                .introduce(
                        start.id(),
                        VisitorDetails.NONE
                                .told(new VisitorDetails.Claims(
                                        Map.of(VisitorDetails.NAME, "Олена", VisitorDetails.EMAIL, "o@mail.example"),
                                        Map.of()))
                                .orElseThrow());
        assertThat(stores.visitors().matching(Set.of(SHOP), "ОЛЕН", 10)).containsExactly(start.id());
        assertThat(stores.visitors().matching(Set.of(SHOP), "O@mail", 10)).containsExactly(start.id());
    }

    private static Visitor visitor(String id, ChannelId channel, Page page) {
        return new Visitor(new VisitorId(id), channel, "hash of " + id, "uk", page, "Test", VisitorDetails.NONE, NOW);
    }
}
