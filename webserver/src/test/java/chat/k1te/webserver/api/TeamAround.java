package chat.k1te.webserver.api;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Person;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Context;
import chat.k1te.thread.Page;
import chat.k1te.thread.Source;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Visitor;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A team and those around it.
final class TeamAround {
    private final ApiUnderTest api;
    final Person owner;
    final Person admin;
    final Person operator;
    final Person stranger;
    final Person letGo;
    final Person rival;
    final Tenant tenant;
    final Channel channel;
    private ThreadId thread = new ThreadId("none");

    TeamAround(ApiUnderTest api) {
        this.api = api;
        owner = person("Olha");
        admin = person("Ada");
        operator = person("Max");
        stranger = person("Sam");
        letGo = person("Gus");
        rival = person("Roy");
        tenant = tenant(owner);
        channel = channel(tenant);
        join(admin, Role.ADMIN, Optional.empty());
        join(operator, Role.OPERATOR, Optional.empty());
        join(letGo, Role.ADMIN, Optional.of(Instant.now()));
        channel(tenant(rival));
        for (Person each : List.of(owner, admin, operator)) {
            each.start();
        }
    }

    private Person person(String name) {
        return api.telegram.person(name, "en");
    }

    private Tenant tenant(Person of) {
        return api.stores()
                .tenants()
                .keep(new Tenant(
                        TenantId.random(),
                        new BotId(api.telegram.botId()),
                        new OperatorId(of.id()),
                        Locale.ENGLISH,
                        Instant.now()));
    }

    private Channel channel(Tenant of) {
        Channel made = Channel.create(of, "Acme", Instant.now())
                .boundTo(new Group(new GroupId(of.owner().value()), "Private", false));
        assertThat(api.stores().channels().save(made)).isTrue();
        return made;
    }

    private void join(Person who, Role role, Optional<Instant> removedAt) {
        api.stores()
                .operators()
                .keep(new Operator(
                        tenant.id(),
                        tenant.bot(),
                        new OperatorId(who.id()),
                        who.firstName(),
                        role,
                        Instant.now(),
                        removedAt));
    }

    /// @return what the route answers to this person
    int ask(RouteTable.Row row, Person who) throws Exception {
        return ask(row, who, row.body());
    }

    int ask(RouteTable.Row row, Person who, String said) throws Exception {
        boolean edits = row.method().equals("PATCH")
                && row.about() != RouteTable.About.NOTHING
                && !path(row).contains("/operators/");
        return edits
                ? ask(row, who, said, "If-Match", api.as(owner).get(path(row)).tag())
                : ask(row, who, said, new String[0]);
    }

    int ask(RouteTable.Row row, Person who, String said, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!row.type().isEmpty()) {
            all.addAll(List.of("Content-Type", row.type()));
        }
        BodyPublisher body = row.type().isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(said.replace("{thread}", thread().value()));
        return api.as(who)
                .ask(row.method(), path(row), body, all.toArray(String[]::new))
                .status();
    }

    /// Where the row's route is for this team.
    String path(RouteTable.Row row) {
        String id = switch (row.about()) {
            case CHANNEL -> channel.id().value();
            case THREAD -> thread().value();
            case TENANT, NOTHING -> tenant.id().value();
        };
        String path = row.path().replace("{id}", id).replace("{user}", Long.toString(operator.id()));
        return path.equals("/api/numbers") ? path + "?tenant=" + tenant.id() : path;
    }

    /// A thread of this team in which nothing waits for Telegram; a new one when it was erased.
    ThreadId thread() {
        if (api.stores().threads().find(thread).isEmpty()) {
            Visitor visitor =
                    api.app.doors().chat().newVisitor(channel.id(), Chat.newVisitorToken(), "uk", Page.UNKNOWN, "Test");
            thread = ThreadId.of(visitor.id());
            api.stores().visitors().keep(visitor);
            ChatThread begun = ChatThread.open(
                            thread,
                            channel.id(),
                            channel.bot(),
                            channel.group().orElseThrow().id(),
                            Instant.now())
                    .replied(
                            new Author.ByOperator(new OperatorId(owner.id()), owner.firstName()),
                            new Source.Telegram(channel.group().orElseThrow().id(), 1),
                            new Content.Text("Good day"),
                            Context.NONE,
                            Instant.now());
            assertThat(api.stores().threads().save(begun)).isTrue();
        }
        return thread;
    }
}
