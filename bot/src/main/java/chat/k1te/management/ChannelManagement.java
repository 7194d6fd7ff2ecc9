package chat.k1te.management;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An owner's channels. A change is made on the state that was read, and again if somebody else was faster.
///
/// Safe for use by several threads.
public final class ChannelManagement {
    private final BotId bot;
    private final Tenants tenants;
    private final Channels channels;

    public ChannelManagement(BotId bot, Tenants tenants, Channels channels) {
        this.bot = bot;
        this.tenants = tenants;
        this.channels = channels;
    }

    /// The channels of this person, the oldest first.
    public List<Channel> mine(OperatorId person) {
        return tenant(person).map(tenant -> channels.ofTenant(tenant.id())).orElse(List.of());
    }

    public Optional<Channel> find(OperatorId person, ChannelId id) {
        return tenant(person).flatMap(tenant -> channels.findOf(tenant.id(), id));
    }

    public Outcome rename(OperatorId person, ChannelId id, String name) {
        String wanted = name.strip();
        if (wanted.isEmpty()) {
            return new Outcome.Refused(Outcome.Reason.NAME_EMPTY);
        }
        return wanted.length() > Channel.NAME_LIMIT
                ? new Outcome.Refused(Outcome.Reason.NAME_TOO_LONG)
                : change(person, id, channel -> channel.named(wanted));
    }

    /// While a channel is paused its visitors read what was said, and can't write.
    public Outcome pause(OperatorId person, ChannelId id, boolean paused) {
        return rule(person, id, rules -> rules.paused(paused));
    }

    /// Other rules for the channel.
    public Outcome rule(OperatorId person, ChannelId id, UnaryOperator<ChannelRules> decision) {
        return change(person, id, channel -> channel.withRules(decision.apply(channel.rules())));
    }

    /// The channel has no group any more: nobody new can write, and what waits goes to the next group it gets.
    public Outcome disconnect(OperatorId person, ChannelId id) {
        return change(person, id, Channel::unbound);
    }

    private Outcome change(OperatorId person, ChannelId id, UnaryOperator<Channel> change) {
        while (true) {
            Optional<Channel> found = find(person, id);
            if (found.isEmpty()) {
                return new Outcome.Refused(Outcome.Reason.NO_SUCH_CHANNEL);
            }
            Channel after = change.apply(found.get());
            if (after.equals(found.get()) || channels.save(after)) {
                return new Outcome.Done(after);
            }
        }
    }

    private Optional<Tenant> tenant(OperatorId person) {
        return tenants.findByOwner(bot, person);
    }
}
