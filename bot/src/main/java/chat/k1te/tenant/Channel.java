package chat.k1te.tenant;

import java.time.Instant;
import java.util.Optional;

/// One support entry of a tenant: the key in the embed code, and the group where it is answered.
///
/// @param name    what the owner calls it and visitors read as the heading; 1 to [#NAME_LIMIT] characters
/// @param group   absent until the owner has chosen one; without it no visitor can write
/// @param request the open question for a group
/// @param rules   what the owner has decided for it
/// @param trouble what is the matter with the group, as the owner was told
/// @param version counts the changes; a save names the version it has read
public record Channel(
        ChannelId id,
        TenantId tenant,
        BotId bot,
        ChannelKey key,
        String name,
        Optional<Group> group,
        Optional<GroupRequest> request,
        ChannelRules rules,
        Optional<String> trouble,
        Instant createdAt,
        long version) {
    public static final int NAME_LIMIT = 64;

    public Channel {
        if (name.isBlank() || name.length() > NAME_LIMIT) {
            throw new IllegalArgumentException("a channel's name has 1 to " + NAME_LIMIT + " characters");
        }
    }

    /// A new channel of `tenant`, not yet bound to a group.
    public static Channel create(Tenant tenant, String name, Instant now) {
        return create(ChannelId.random(), tenant, name, now);
    }

    /// The same, under an id that makes it one however often it is made.
    public static Channel create(ChannelId id, Tenant tenant, String name, Instant now) {
        return new Channel(
                id,
                tenant.id(),
                tenant.bot(),
                ChannelKey.random(),
                name,
                Optional.empty(),
                Optional.empty(),
                ChannelRules.NONE,
                Optional.empty(),
                now,
                0);
    }

    public Channel asking(GroupRequest question) {
        return new Channel(
                id, tenant, bot, key, name, group, Optional.of(question), rules, trouble, createdAt, version);
    }

    /// Bound to `chosen`. The question stays open until it expires: the answer may come twice, or be changed.
    public Channel boundTo(Group chosen) {
        return new Channel(
                id, tenant, bot, key, name, Optional.of(chosen), request, rules, trouble, createdAt, version);
    }

    public Channel named(String other) {
        return new Channel(id, tenant, bot, key, other, group, request, rules, trouble, createdAt, version);
    }

    /// Answered nowhere.
    public Channel unbound() {
        return new Channel(
                id, tenant, bot, key, name, Optional.empty(), request, rules, Optional.empty(), createdAt, version);
    }

    public Channel withRules(ChannelRules decided) {
        return new Channel(id, tenant, bot, key, name, group, request, decided, trouble, createdAt, version);
    }

    public Channel inTrouble(Optional<String> code) {
        return new Channel(id, tenant, bot, key, name, group, request, rules, code, createdAt, version);
    }

    public Channel withVersion(long next) {
        return new Channel(id, tenant, bot, key, name, group, request, rules, trouble, createdAt, next);
    }
}
