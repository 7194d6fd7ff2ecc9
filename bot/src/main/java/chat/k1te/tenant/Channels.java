package chat.k1te.tenant;

import java.util.List;
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

    /// Every channel whose owner has decided how long files are kept.
    List<Channel> withRetention();

    /// Keeps `channel` as the next version of what was read; false if somebody else was faster and nothing was changed.
    /// A channel of version 0 is new.
    boolean save(Channel channel);

    /// Forgets the channel; it may be gone already.
    void remove(ChannelId id);
}
