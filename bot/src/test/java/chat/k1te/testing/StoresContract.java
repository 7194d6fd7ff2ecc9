package chat.k1te.testing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.relay.InboxEntry;
import chat.k1te.relay.Stores;
import chat.k1te.tenant.Avatars;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.ChannelSecrets;
import chat.k1te.tenant.Colour;
import chat.k1te.tenant.FileRules;
import chat.k1te.tenant.Form;
import chat.k1te.tenant.GreetingRule;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.GroupRequest;
import chat.k1te.tenant.Invitation;
import chat.k1te.tenant.Look;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Presence;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.SavedReply;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.tenant.Tenants;
import chat.k1te.tenant.WidgetRules;
import chat.k1te.tenant.Words;
import chat.k1te.tenant.WorkingHours;
import chat.k1te.thread.AnswerTimes;
import chat.k1te.thread.Author;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Companion;
import chat.k1te.thread.Content;
import chat.k1te.thread.Context;
import chat.k1te.thread.Erasures;
import chat.k1te.thread.Handoff;
import chat.k1te.thread.Page;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.Placement;
import chat.k1te.thread.Rating;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Topic;
import chat.k1te.thread.TopicId;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorDetails;
import chat.k1te.thread.VisitorId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every kind of store keeps and promises.
public abstract class StoresContract {
    private static final BotId BOT = new BotId(7_100_000_001L);
    private static final GroupId GROUP = new GroupId(-1_002_000_000_001L);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /// Empty stores.
    protected abstract Stores stores();

    private ChatThread thread(String id) {
        return ChatThread.open(new ThreadId(id), new ChannelId("c"), BOT, GROUP, NOW);
    }

    private static ChatThread said(ChatThread thread, String id) {
        return thread.posted(new Source.Browser(id), new Content.Text("text of " + id), Context.NONE, NOW);
    }

    @Test
    void a_thread_comes_back_as_it_was_saved() {
        Stores stores = stores();
        Parcel parcel = Parcel.of(Parcel.Kind.WORDS, List.of(1L), "head", "text", 42, NOW)
                .spilling(List.of(2L))
                .repeatedAt(NOW);
        ChatThread full = said(said(thread("t"), "m-1"), "m-2")
                .shownIn(new Topic(GROUP, new TopicId(42)), NOW)
                .delivered(Parcel.of(Parcel.Kind.CARD, List.of(1L), "", "card", 42, NOW), 57, NOW)
                .buried(Parcel.of(Parcel.Kind.WORDS, List.of(2L), "", "x", 42, NOW), Refusal.NOT_ACCEPTED, NOW)
                .assignedTo(Optional.of(new Author.ByOperator(new OperatorId(5), "Max")), NOW)
                .renamed("⏳ Anna", NOW)
                .closed(NOW)
                .rated(3, new Rating(4, Optional.of("quick"), NOW), NOW)
                .introduced(NOW)
                .redrawn(NOW)
                .reopened(NOW)
                .told(new Source.Event("away:1"), new Content.Event(Content.Event.What.AWAY, Optional.of(NOW)), NOW)
                .with(Optional.of(new Companion(
                        new OperatorId(6), Locale.ENGLISH, NOW, 2, List.of(new Companion.Copy(1, 57, -1)))))
                .sending(parcel, NOW);

        assertThat(stores.threads().save(full)).isTrue();

        assertThat(stores.threads().find(full.id())).contains(full.withVersion(1));
        assertThat(stores.threads().findByTopic(BOT, new Topic(GROUP, new TopicId(42))))
                .contains(full.withVersion(1));
        assertThat(stores.threads().findByTopic(BOT, new Topic(GROUP, new TopicId(43))))
                .isEmpty();
    }

    @Test
    void of_two_changes_of_one_version_one_is_refused() {
        Stores stores = stores();
        ChatThread created = said(thread("t"), "m-1");
        assertThat(stores.threads().save(created)).isTrue();
        assertThat(stores.threads().save(created)).isFalse();

        ChatThread read = stores.threads().find(created.id()).orElseThrow();
        assertThat(stores.threads().save(said(read, "m-2"))).isTrue();
        assertThat(stores.threads().save(said(read, "m-3"))).isFalse();
        assertThat(stores.threads().find(created.id()).orElseThrow().log().seq())
                .isEqualTo(2);
    }

    @Test
    void only_threads_that_owe_telegram_something_are_due_and_the_longest_waiting_first() {
        Stores stores = stores();
        ChatThread late = thread("late")
                .posted(new Source.Browser("m-1"), new Content.Text("x"), Context.NONE, NOW.plusSeconds(5));
        stores.threads().save(late);
        stores.threads().save(said(thread("early"), "m-1"));
        stores.threads().save(thread("idle"));
        ChatThread settled = said(thread("settled"), "m-1");
        stores.threads().save(settled.delivered(Parcel.of(Parcel.Kind.WORDS, List.of(1L), "", "x", 42, NOW), 57, NOW));

        assertThat(stores.threads().due(BOT, 10))
                .extracting(ChatThread::id)
                .containsExactly(new ThreadId("early"), new ThreadId("late"));
        assertThat(stores.threads().due(BOT, 1)).hasSize(1);
        assertThat(stores.threads().due(new BotId(1), 10)).isEmpty();
    }

    @Test
    void who_waits_for_an_answer_is_found_the_longest_waiting_first() {
        Stores stores = stores();
        stores.threads()
                .save(thread("late")
                        .posted(new Source.Browser("m-1"), new Content.Text("x"), Context.NONE, NOW.plusSeconds(5)));
        stores.threads().save(said(thread("early"), "m-1"));
        stores.threads().save(said(thread("closed"), "m-1").closed(NOW));
        stores.threads().save(thread("idle"));

        assertThat(stores.threads().waiting(BOT, 10))
                .extracting(ChatThread::id)
                .containsExactly(new ThreadId("early"), new ThreadId("late"));
        assertThat(stores.threads().waiting(BOT, 1)).hasSize(1);
        assertThat(stores.threads().waiting(new BotId(1), 10)).isEmpty();
    }

    @Test
    void what_is_usual_is_the_middle_of_the_latest_answer_times() {
        AnswerTimes times = stores().answerTimes();
        ChannelId channel = new ChannelId("c");
        for (int minutes : new int[] {90, 90, 2, 90}) {
            times.add(channel, Duration.ofMinutes(minutes));
        }
        assertThat(times.usual(channel)).isEmpty();
        for (int i = 0; i < AnswerTimes.KEPT; i++) {
            times.add(channel, Duration.ofMinutes(i < 26 ? 3 : 8));
        }
        assertThat(times.usual(channel)).contains(Duration.ofMinutes(3));
        assertThat(times.usual(new ChannelId("other"))).isEmpty();
    }

    @Test
    void what_a_log_has_no_room_for_is_found_among_the_older_messages() {
        Stores stores = stores();
        ThreadId id = new ThreadId("t");
        stores.threads().save(thread("t"));
        for (int i = 1; i <= 120; i++) {
            ChatThread now = stores.threads().find(id).orElseThrow();
            assertThat(stores.threads().save(said(now, "m-" + i))).isTrue();
        }

        ChatThread thread = stores.threads().find(id).orElseThrow();
        assertThat(thread.log().recent()).hasSizeBetween(20, 50);
        assertThat(stores.messages()
                        .of(id, new Source.Browser("m-3"))
                        .orElseThrow()
                        .seq())
                .isEqualTo(3);
        assertThat(stores.messages().of(id, new Source.Browser("m-999"))).isEmpty();
        assertThat(stores.messages().at(id, List.of(1L, 2L, 9_999L))).hasSize(2);
        assertThat(stores.messages().after(id, 10, 5))
                .extracting(message -> message.rev())
                .containsExactly(11L, 12L, 13L, 14L, 15L);
    }

    @Test
    void an_older_state_of_a_message_never_replaces_a_newer_one() {
        Stores stores = stores();
        ThreadId id = new ThreadId("t");
        ChatThread before = said(thread("t"), "m-1");
        ChatThread after =
                before.buried(Parcel.of(Parcel.Kind.WORDS, List.of(1L), "", "x", 42, NOW), Refusal.GROUP_GONE, NOW);

        stores.messages().keep(id, after.log().recent());
        stores.messages().keep(id, before.log().recent());

        assertThat(stores.messages().at(id, List.of(1L)).getFirst().failed()).contains(Refusal.GROUP_GONE);
    }

    @Test
    void an_update_accepted_twice_waits_once_and_once_settled_never_again() {
        Stores stores = stores();
        InboxEntry first = new InboxEntry(BOT, 11, 5, "{}", NOW);
        InboxEntry second = new InboxEntry(BOT, 12, 5, "{}", NOW);

        assertThat(stores.inbox().accept(List.of(second, first))).isEqualTo(2);
        assertThat(stores.inbox().accept(List.of(first))).isZero();
        assertThat(stores.inbox().waiting(BOT, 10)).containsExactly(first, second);

        stores.inbox().settle(first);
        assertThat(stores.inbox().accept(List.of(first, second))).isZero();
        assertThat(stores.inbox().waiting(BOT, 10)).containsExactly(second);

        stores.inbox().bury(second, "poison");
        assertThat(stores.inbox().waiting(BOT, 10)).isEmpty();
        assertThat(stores.inbox().accept(List.of(second))).isZero();

        stores.inbox().forget(NOW.plusSeconds(1));
        assertThat(stores.inbox().accept(List.of(first))).isEqualTo(1);
    }

    private static WidgetRules everythingDecided() {
        Look look = new Look(
                Colour.read("#2B6DEF"),
                Optional.of(new Colour("#ffffff")),
                Look.Theme.DARK,
                Look.Placement.START,
                Look.Launcher.NONE,
                Map.of("uk", new Words(Optional.of("Питання?"), Optional.of("Пишіть"), Optional.of("Привіт"))),
                Optional.of("picture"));
        Form form = new Form(
                true,
                List.of(
                        new Form.Field("email", Map.of(), true),
                        new Form.Field("order_id", Map.of("en", "Order", "uk", "Замовлення"), false)));
        return new WidgetRules(
                look,
                new GreetingRule(true, Duration.ofSeconds(5), List.of("/pricing", "/docs/*")),
                true,
                form,
                new FileRules(true, Set.of(FileRules.Kind.PHOTO, FileRules.Kind.AUDIO), 5),
                false,
                true);
    }

    @Test
    void a_picture_of_a_channel_is_kept_until_another_takes_its_place() {
        Avatars avatars = stores().avatars();
        ChannelId channel = new ChannelId("c");
        ChannelId other = new ChannelId("d");
        avatars.keep(channel, new Avatars.Avatar("one", "image/png", new byte[] {1}));
        avatars.keep(channel, new Avatars.Avatar("two", "image/webp", new byte[] {2}));
        avatars.keep(other, new Avatars.Avatar("one", "image/png", new byte[] {3}));

        avatars.keepOnly(channel, "two");

        assertThat(avatars.find(channel, "one")).isEmpty();
        assertThat(avatars.find(channel, "two")).hasValueSatisfying(kept -> {
            assertThat(kept.mime()).isEqualTo("image/webp");
            assertThat(kept.bytes()).containsExactly(2);
        });
        assertThat(avatars.find(other, "one"))
                .hasValueSatisfying(kept -> assertThat(kept.bytes()).containsExactly(3));
        avatars.removeOf(channel);
        assertThat(avatars.find(channel, "two")).isEmpty();
        assertThat(avatars.find(other, "one")).isPresent();
    }

    @Test
    void the_first_secret_of_a_channel_stays_until_it_is_replaced() {
        ChannelSecrets secrets = stores().secrets();
        ChannelId channel = new ChannelId("c");
        assertThat(secrets.find(channel)).isEmpty();
        assertThat(secrets.keepFirst(channel, "first")).isEqualTo("first");
        assertThat(secrets.keepFirst(channel, "second")).isEqualTo("first");
        secrets.replace(channel, "third");
        assertThat(secrets.find(channel)).contains("third");
        assertThat(secrets.find(new ChannelId("d"))).isEmpty();
        secrets.remove(channel);
        assertThat(secrets.find(channel)).isEmpty();
    }

    @Test
    void a_tenant_is_changed_only_as_it_was_read() {
        Tenants tenants = stores().tenants();
        Tenant read = tenants.keep(new Tenant(TenantId.random(), BOT, new OperatorId(5), Locale.ENGLISH, NOW));
        Tenant named = read.named(Optional.of("Acme"));
        Tenant ukrainian = named.speaking(Locale.of("uk"));

        assertThat(tenants.replace(read, named)).isTrue();
        assertThat(tenants.replace(read, read.speaking(Locale.of("uk")))).isFalse();
        assertThat(tenants.find(read.id())).contains(named);
        assertThat(tenants.replace(named, ukrainian)).isTrue();
        assertThat(tenants.replace(ukrainian, ukrainian.named(Optional.empty())))
                .isTrue();
        tenants.remove(read.id());
        assertThat(tenants.replace(ukrainian.named(Optional.empty()), read)).isFalse();
    }

    @Test
    void a_channel_is_found_by_its_id_key_group_request_and_code() {
        Stores stores = stores();
        Tenant tenant = new Tenant(TenantId.random(), BOT, new OperatorId(5), Locale.ENGLISH, NOW);
        GroupRequest request = new GroupRequest(7, "hash", NOW.plus(Duration.ofHours(1)));
        Channel channel = Channel.create(tenant, "Acme", NOW)
                .asking(request)
                .boundTo(new Group(GROUP, "Acme support", true))
                .withRules(ChannelRules.NONE
                        .withOrigins(Set.of("https://shop.example"))
                        .keeping(Duration.ofDays(30))
                        .paused(true)
                        .withPresence(new Presence(
                                Optional.of(new WorkingHours(
                                        ZoneId.of("Europe/Kyiv"),
                                        List.of(new WorkingHours.Span(
                                                DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.MAX)),
                                        Set.of(LocalDate.of(2026, 12, 25)))),
                                Optional.of("We sleep"),
                                Optional.of(Duration.ofMinutes(10))))
                        .withSavedReplies(List.of(new SavedReply("hello", "Hello {name}")))
                        .withWidget(everythingDecided()));
        Channel other = Channel.create(tenant, "Other", NOW.plusSeconds(1));

        assertThat(stores.channels().save(channel)).isTrue();
        assertThat(stores.channels().save(other)).isTrue();
        assertThat(stores.channels().save(channel)).isFalse();

        Channel kept = channel.withVersion(1);
        assertThat(stores.channels().find(channel.id())).contains(kept);
        assertThat(stores.channels().findByKey(channel.key())).contains(kept);
        assertThat(stores.channels().findByRequest(tenant.id(), 7)).contains(kept);
        assertThat(stores.channels().findByRequest(TenantId.random(), 7)).isEmpty();
        assertThat(stores.channels().findByCode("hash")).contains(kept);
        assertThat(stores.channels().ofGroup(BOT, GROUP)).containsExactly(kept);
        assertThat(stores.channels().ofTenant(tenant.id())).containsExactly(kept, other.withVersion(1));
        assertThat(stores.channels().save(kept.withRules(ChannelRules.NONE))).isTrue();
        assertThat(stores.channels().save(kept)).isFalse();
    }

    @Test
    void a_team_is_found_by_tenant_and_by_person_also_who_was_let_go() {
        Stores stores = stores();
        TenantId acme = new TenantId("acme");
        Operator max = new Operator(acme, BOT, new OperatorId(6), "Max", Role.ADMIN, NOW, Optional.empty());
        Operator olha =
                new Operator(acme, BOT, new OperatorId(7), "Olha", Role.OPERATOR, NOW.plusSeconds(1), Optional.empty());
        Operator elsewhere = new Operator(
                new TenantId("other"),
                BOT,
                new OperatorId(7),
                "Olha",
                Role.ADMIN,
                NOW.plusSeconds(2),
                Optional.empty());
        stores.operators().keep(olha);
        stores.operators().keep(max);
        stores.operators().keep(elsewhere);
        stores.operators().keep(olha.removed(NOW.plusSeconds(9)));

        assertThat(stores.operators().find(acme, max.user())).contains(max);
        assertThat(stores.operators().find(acme, new OperatorId(8))).isEmpty();
        assertThat(stores.operators().ofTenant(acme)).containsExactly(max, olha.removed(NOW.plusSeconds(9)));
        assertThat(stores.operators().ofUser(BOT, olha.user()))
                .containsExactly(olha.removed(NOW.plusSeconds(9)), elsewhere);
        assertThat(stores.operators().ofUser(new BotId(1), olha.user())).isEmpty();
    }

    @Test
    void an_invitation_lets_one_person_in_and_ends_in_time() {
        Stores stores = stores();
        Invitation open = new Invitation(
                "hash", new TenantId("acme"), Role.OPERATOR, new OperatorId(5), NOW.plusSeconds(10), Optional.empty());
        stores.invitations().keep(open);
        Invitation late =
                new Invitation("late", new TenantId("acme"), Role.ADMIN, new OperatorId(5), NOW, Optional.empty());
        stores.invitations().keep(late);

        assertThat(stores.invitations().use("hash", new OperatorId(7), NOW))
                .hasValueSatisfying(
                        used -> assertThat(used.use()).contains(new Invitation.Use(new OperatorId(7), NOW)));
        assertThat(stores.invitations().use("hash", new OperatorId(8), NOW)).isEmpty();
        assertThat(stores.invitations().use("hash", new OperatorId(7), NOW.plusSeconds(1)))
                .hasValueSatisfying(
                        used -> assertThat(used.use()).contains(new Invitation.Use(new OperatorId(7), NOW)));
        assertThat(stores.invitations().use("hash", new OperatorId(7), NOW.plusSeconds(10)))
                .isEmpty();
        assertThat(stores.invitations().use("late", new OperatorId(7), NOW)).isEmpty();
        assertThat(stores.invitations().use("made-up", new OperatorId(7), NOW)).isEmpty();
        stores.invitations().forget(NOW.plusSeconds(11));
        assertThat(stores.invitations().use("hash", new OperatorId(7), NOW)).isEmpty();
    }

    @Test
    void a_handoff_opens_its_thread_for_one_person_and_ends_in_time() {
        Stores stores = stores();
        stores.handoffs().keep(new Handoff("hash", new ThreadId("t"), NOW.plusSeconds(10)));

        assertThat(stores.handoffs().use("made-up", new OperatorId(7), NOW)).isEmpty();
        assertThat(stores.handoffs().use("hash", new OperatorId(7), NOW)).contains(new ThreadId("t"));
        assertThat(stores.handoffs().use("hash", new OperatorId(8), NOW)).isEmpty();
        assertThat(stores.handoffs().use("hash", new OperatorId(7), NOW)).contains(new ThreadId("t"));
        assertThat(stores.handoffs().use("hash", new OperatorId(7), NOW.plusSeconds(10)))
                .isEmpty();
        stores.handoffs().forget(NOW.plusSeconds(11));
        assertThat(stores.handoffs().use("hash", new OperatorId(7), NOW)).isEmpty();
    }

    @Test
    void threads_that_go_on_in_telegram_are_found_by_their_visitor_and_while_they_owe_something() {
        Stores stores = stores();
        OperatorId olha = new OperatorId(6);
        ChatThread earlier =
                said(thread("earlier"), "m-1").with(Optional.of(Companion.of(olha, Locale.ENGLISH, NOW, 1)));
        ChatThread later = said(thread("later"), "m-1")
                .with(Optional.of(Companion.of(olha, Locale.ENGLISH, NOW.plusSeconds(1), 0)));
        stores.threads().save(earlier);
        stores.threads().save(later);
        stores.threads().save(said(thread("other"), "m-1"));

        assertThat(stores.threads().ofCompanion(BOT, olha))
                .extracting(ChatThread::id)
                .containsExactly(later.id(), earlier.id());
        assertThat(stores.threads().ofCompanion(BOT, new OperatorId(7))).isEmpty();
        assertThat(stores.threads().owingCompanions(BOT, 10))
                .extracting(ChatThread::id)
                .containsExactly(later.id());
    }

    @Test
    void what_is_to_be_erased_is_kept_until_it_is_done() {
        Stores stores = stores();
        ChannelId channel = new ChannelId("c");
        Erasures.Erasure whole = new Erasures.Erasure(channel, NOW);
        Erasures.Erasure one = new Erasures.Erasure(channel, new ThreadId("t"), NOW);
        stores.erasures().keep(whole);
        stores.erasures().keep(one);
        stores.erasures().keep(new Erasures.Erasure(channel, NOW.plusSeconds(5)));
        assertThat(stores.erasures().all()).containsExactlyInAnyOrder(whole, one);
        stores.erasures().done(whole);
        assertThat(stores.erasures().all()).containsExactly(one);
        stores.erasures().done(one);
        assertThat(stores.erasures().all()).isEmpty();
    }

    @Test
    void the_threads_of_a_channel_are_found_and_forgotten_with_all_that_is_theirs() {
        Stores stores = stores();
        ThreadId id = new ThreadId("t");
        stores.threads().save(said(thread("t"), "m-1"));
        stores.messages().keep(id, List.of(said(thread("t"), "m-0").log().at(1).orElseThrow()));
        stores.placements().keep(new Placement(BOT, GROUP, 5, id, List.of(1L), ""));
        assertThat(stores.threads().ofChannel(new ChannelId("c"), 10))
                .extracting(ChatThread::id)
                .containsExactly(id);
        assertThat(stores.threads().ofChannel(new ChannelId("other"), 10)).isEmpty();

        stores.messages().removeOf(id);
        stores.placements().removeOf(id);
        stores.threads().remove(id);
        stores.threads().remove(id);
        assertThat(stores.messages().at(id, List.of(1L))).isEmpty();
        assertThat(stores.placements().find(BOT, GROUP, 5)).isEmpty();
        assertThat(stores.threads().find(id)).isEmpty();
    }

    @Test
    void a_language_is_kept_until_it_is_forgotten() {
        Stores stores = stores();
        OperatorId olha = new OperatorId(7);
        assertThat(stores.languages().of(olha)).isEmpty();
        stores.languages().keep(olha, Locale.forLanguageTag("uk"));
        stores.languages().keep(olha, Locale.ENGLISH);
        assertThat(stores.languages().of(olha)).contains(Locale.ENGLISH);
        stores.languages().forget(olha);
        assertThat(stores.languages().of(olha)).isEmpty();
    }

    @Test
    void an_owner_has_one_tenant_however_often_it_is_made() {
        Stores stores = stores();
        Tenant first = new Tenant(TenantId.random(), BOT, new OperatorId(5), Locale.of("uk"), NOW);
        Tenant again = new Tenant(TenantId.random(), BOT, new OperatorId(5), Locale.ENGLISH, NOW);

        assertThat(stores.tenants().keep(first)).isEqualTo(first);
        assertThat(stores.tenants().keep(again)).isEqualTo(first);
        assertThat(stores.tenants().find(first.id())).contains(first);
        assertThat(stores.tenants().findByOwner(new BotId(1), new OperatorId(5)))
                .isEmpty();
    }

    @Test
    void what_is_known_of_a_visitor_comes_back_and_is_replaced() {
        Stores stores = stores();
        VisitorDetails signed = VisitorDetails.NONE
                .signed(new VisitorDetails.Claims(
                        Map.of(VisitorDetails.ID, "7", VisitorDetails.NAME, "Anna"), Map.of("plan", "gold")))
                .orElseThrow();
        VisitorDetails more = signed.told(new VisitorDetails.Claims(
                        Map.of(VisitorDetails.EMAIL, "a@b", VisitorDetails.PHONE, "1"), Map.of("a-b", "x.y $z")))
                .orElseThrow();
        Visitor visitor =
                new Visitor(VisitorId.random(), new ChannelId("c"), "hash", "uk", Page.UNKNOWN, "UA", signed, NOW);
        stores.visitors().introduce(visitor.id(), more);
        assertThat(stores.visitors().find(visitor.id())).isEmpty();
        stores.visitors().keep(visitor);
        assertThat(stores.visitors().find(visitor.id())).contains(visitor);
        stores.visitors().introduce(visitor.id(), more);
        assertThat(stores.visitors().find(visitor.id())).contains(visitor.with(more));
    }

    @Test
    void a_visitor_and_a_placement_come_back() {
        Stores stores = stores();
        Visitor visitor = new Visitor(
                VisitorId.random(),
                new ChannelId("c"),
                "hash",
                "uk",
                new Page("https://a.example/", "A", ""),
                "UA",
                VisitorDetails.NONE,
                NOW);
        stores.visitors().keep(visitor);
        stores.visitors().keep(visitor);
        Placement placement = new Placement(BOT, GROUP, 57, new ThreadId("t"), List.of(1L, 2L), "text");
        stores.placements().keep(placement);

        assertThat(stores.visitors().find(visitor.id())).contains(visitor);
        assertThat(stores.visitors().findByToken("hash")).contains(visitor);
        assertThat(stores.visitors().findByToken("other")).isEqualTo(Optional.empty());
        assertThat(stores.placements().find(BOT, GROUP, 57)).contains(placement);
        assertThat(stores.placements().find(BOT, GROUP, 58)).isEmpty();
    }
}
