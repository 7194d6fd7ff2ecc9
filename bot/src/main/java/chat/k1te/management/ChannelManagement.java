package chat.k1te.management;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.SavedReply;
import chat.k1te.thread.Erasures;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The channels of an owner, and of admins the owner trusts with them. A change is made on the state that was read, and
/// again if somebody else was faster.
///
/// Safe for use by several threads.
public final class ChannelManagement {
    private final Roles roles;
    private final Channels channels;
    private final Erasures erasures;
    private final InstantSource clock;

    public ChannelManagement(Roles roles, Channels channels, Erasures erasures, InstantSource clock) {
        this.roles = roles;
        this.channels = channels;
        this.erasures = erasures;
        this.clock = clock;
    }

    /// The channels that this person manages: the own ones first, and the oldest first.
    public List<Channel> managedBy(OperatorId person) {
        return roles.managedBy(person).stream()
                .flatMap(tenant -> channels.ofTenant(tenant.id()).stream())
                .toList();
    }

    /// A channel, and what the person who looks at it may do with it.
    public record Seen(Channel channel, Role role) {}

    /// The channels of every team that this person is in: the own ones first, and the oldest first.
    public List<Seen> seenBy(OperatorId person) {
        return roles.teamsOf(person).stream()
                .flatMap(tenant -> roles.of(tenant.id(), person).stream()
                        .flatMap(role ->
                                channels.ofTenant(tenant.id()).stream().map(channel -> new Seen(channel, role))))
                .toList();
    }

    /// The channel, if it is of a team that this person is in.
    public Optional<Seen> look(OperatorId person, ChannelId id) {
        return roles.teamsOf(person).stream()
                .flatMap(tenant -> channels.findOf(tenant.id(), id).stream())
                .flatMap(channel -> roles.of(channel.tenant(), person).stream().map(role -> new Seen(channel, role)))
                .findFirst();
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

    /// Makes of the channel what `decision` makes of it. It is asked again if somebody else was faster, and gives
    /// nothing where the channel is not any more what the wish was made for.
    public Outcome edit(OperatorId person, ChannelId id, Function<Channel, Optional<Channel>> decision) {
        return change(() -> find(person, id), decision);
    }

    /// The channel has no group any more: nobody new can write, and what waits goes to the next group it gets.
    public Outcome disconnect(OperatorId person, ChannelId id) {
        return change(person, id, Channel::unbound);
    }

    /// The channel ends, and everything said in it is erased soon after. Only its owner may do that.
    ///
    /// @return the channel as it was last
    public Outcome remove(OperatorId person, ChannelId id) {
        Optional<Channel> found = find(person, id)
                .filter(channel -> roles.of(channel.tenant(), person).equals(Optional.of(Role.OWNER)));
        if (found.isEmpty()) {
            return new Outcome.Refused(Outcome.Reason.NO_SUCH_CHANNEL);
        }
        erasures.keep(new Erasures.Erasure(id, clock.instant()));
        channels.remove(id);
        return new Outcome.Done(found.get());
    }

    /// A text that the team says often, under a new name or in place of the one that has it. Everybody in the team may
    /// keep one.
    public Outcome keepReply(OperatorId person, ChannelId id, SavedReply reply) {
        return replies(
                person,
                id,
                replies -> Stream.concat(
                                replies.stream().filter(other -> !other.name().equals(reply.name())), Stream.of(reply))
                        .toList());
    }

    /// Forgets the saved reply of this name, if there is one.
    public Outcome forgetReply(OperatorId person, ChannelId id, String name) {
        return replies(
                person,
                id,
                replies -> replies.stream()
                        .filter(other -> !other.name().equals(name))
                        .toList());
    }

    private Outcome replies(OperatorId person, ChannelId id, UnaryOperator<List<SavedReply>> change) {
        return change(
                () -> channels.find(id)
                        .filter(channel -> roles.of(channel.tenant(), person).isPresent()),
                channel -> {
                    List<SavedReply> after = change.apply(channel.rules().savedReplies());
                    return Optional.of(
                            after.size() > ChannelRules.MOST_REPLIES
                                    ? channel
                                    : channel.withRules(channel.rules().withSavedReplies(after)));
                });
    }

    private Outcome change(OperatorId person, ChannelId id, UnaryOperator<Channel> change) {
        return change(() -> find(person, id), channel -> Optional.of(change.apply(channel)));
    }

    private Outcome change(Supplier<Optional<Channel>> look, Function<Channel, Optional<Channel>> change) {
        while (true) {
            Optional<Channel> found = look.get();
            if (found.isEmpty()) {
                return new Outcome.Refused(Outcome.Reason.NO_SUCH_CHANNEL);
            }
            Optional<Channel> after = change.apply(found.get());
            if (after.isEmpty()) {
                return new Outcome.Refused(Outcome.Reason.CHANGED_MEANWHILE);
            }
            if (after.equals(found) || channels.save(after.get())) {
                return new Outcome.Done(after.get());
            }
        }
    }
}
