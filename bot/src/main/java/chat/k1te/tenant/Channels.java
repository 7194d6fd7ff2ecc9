package chat.k1te.tenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps channels. Safe for use by several threads.
public interface Channels {
    Optional<Channel> find(ChannelId id);

    /// The channel, if it is this tenant's.
    Optional<Channel> findOf(TenantId tenant, ChannelId id);

    Optional<Channel> findByKey(ChannelKey key);

    /// The channel of `tenant` whose open question for a group has this number.
    Optional<Channel> findByRequest(TenantId tenant, int number);

    /// The channel whose open question for a group has a code with this hash.
    Optional<Channel> findByCode(String codeHash);

    /// Every channel bound to this group, the oldest first.
    List<Channel> ofGroup(BotId bot, GroupId group);

    /// Every channel of this tenant, the oldest first.
    List<Channel> ofTenant(TenantId tenant);

    /// The oldest channel in each group where this tenant answers. Private chats are no groups.
    default List<Channel> onePerGroup(TenantId tenant) {
        Map<GroupId, Channel> groups = new LinkedHashMap<>();
        for (Channel channel : ofTenant(tenant)) {
            channel.group()
                    .filter(group -> group.id().value() < 0)
                    .ifPresent(group -> groups.putIfAbsent(group.id(), channel));
        }
        return List.copyOf(groups.values());
    }

    /// Every channel whose owner has decided how long files are kept.
    List<Channel> withRetention();

    /// Keeps `channel` as the next version of what was read; false if somebody else was faster and nothing was changed.
    /// A channel of version 0 is new.
    boolean save(Channel channel);

    /// Forgets the channel; it may be gone already.
    void remove(ChannelId id);
}
