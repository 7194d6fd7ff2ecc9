package chat.k1te.management;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Languages;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Operators;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.Tenants;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Erasures;
import chat.k1te.thread.Threads;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What is kept about one person, and how they take it back. Safe for use by several threads.
public final class Account {
    private final BotId bot;
    private final Owned owned;
    private final Chat chat;
    private final Threads threads;
    private final Languages languages;
    private final Erasures erasures;
    private final InstantSource clock;

    /// What a person may own or belong to.
    public record Owned(Tenants tenants, Channels channels, Operators operators) {}

    public Account(
            BotId bot,
            Owned owned,
            Chat chat,
            Threads threads,
            Languages languages,
            Erasures erasures,
            InstantSource clock) {
        this.bot = bot;
        this.owned = owned;
        this.chat = chat;
        this.threads = threads;
        this.languages = languages;
        this.erasures = erasures;
        this.clock = clock;
    }

    /// The channels that would end with this person's data: those they own.
    public List<Channel> channelsOf(OperatorId person) {
        return owned.tenants
                .findByOwner(bot, person)
                .map(tenant -> owned.channels.ofTenant(tenant.id()))
                .orElse(List.of());
    }

    /// Erases it all: the channels they own with everything said there, their team, their place in
    /// other teams, the language they chose, and their conversations in Telegram as a visitor,
    /// which go on on the site. It may be done again.
    public void erase(OperatorId person) {
        Optional<Tenant> own = owned.tenants.findByOwner(bot, person);
        for (Channel channel : channelsOf(person)) {
            erasures.keep(new Erasures.Erasure(channel.id(), clock.instant()));
            owned.channels.remove(channel.id());
        }
        own.ifPresent(tenant -> {
            owned.operators.removeOf(tenant.id());
            owned.tenants.remove(tenant.id());
        });
        for (Operator elsewhere : owned.operators.ofUser(bot, person)) {
            owned.operators.keep(nameless(elsewhere));
        }
        for (ChatThread thread : threads.ofCompanion(bot, person)) {
            chat.change(thread.id(), now -> now.withoutCompanion(person));
        }
        languages.forget(person);
    }

    /// That somebody was let go has to be known as long as they could write.
    private Operator nameless(Operator operator) {
        return new Operator(
                operator.tenant(),
                operator.bot(),
                operator.user(),
                "",
                operator.role(),
                operator.since(),
                operator.removedAt().or(() -> Optional.of(clock.instant())));
    }
}
