package chat.k1te.management;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.OperatorId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The channels of an owner, and of admins the owner trusts with them. A change is made on the state that was read, and
/// again if somebody else was faster.
///
/// Safe for use by several threads.
public final class ChannelManagement {
    private final Roles roles;
    private final Channels channels;

    public ChannelManagement(Roles roles, Channels channels) {
        this.roles = roles;
        this.channels = channels;
    }

    /// The channels that this person manages: the own ones first, and the oldest first.
    public List<Channel> managedBy(OperatorId person) {
        return roles.managedBy(person).stream()
                .flatMap(tenant -> channels.ofTenant(tenant.id()).stream())
                .toList();
    }

    /// The channel, if this person manages it.
    public Optional<Channel> find(OperatorId person, ChannelId id) {
        return roles.managedBy(person).stream()
                .flatMap(tenant -> channels.findOf(tenant.id(), id).stream())
                .findFirst();
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
}
