package chat.k1te.testing;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.ChannelKey;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

public final class InMemoryChannels implements Channels {
    private final Map<ChannelId, Channel> channels = new ConcurrentHashMap<>();

    @Override
    public Optional<Channel> find(ChannelId id) {
        return Optional.ofNullable(channels.get(id));
    }

    @Override
    public Optional<Channel> findOf(TenantId tenant, ChannelId id) {
        return find(id).filter(channel -> channel.tenant().equals(tenant));
    }

    @Override
    public Optional<Channel> findByKey(ChannelKey key) {
        return all(channel -> channel.key().equals(key)).stream().findFirst();
    }

    @Override
    public Optional<Channel> findByRequest(TenantId tenant, int number) {
        return all(channel -> channel.tenant().equals(tenant)
                        && channel.request()
                                .filter(request -> request.number() == number)
                                .isPresent())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Channel> findByCode(String codeHash) {
        return all(channel -> channel.request()
                        .filter(request -> request.codeHash().equals(codeHash))
                        .isPresent())
                .stream()
                .findFirst();
    }

    @Override
    public List<Channel> ofGroup(BotId bot, GroupId group) {
        return all(channel ->
                channel.bot().equals(bot) && channel.group().map(Group::id).equals(Optional.of(group)));
    }

    @Override
    public List<Channel> ofTenant(TenantId tenant) {
        return all(channel -> channel.tenant().equals(tenant));
    }

    @Override
    public List<Channel> withRetention() {
        return all(channel -> channel.rules().retention().isPresent());
    }

    @Override
    public boolean save(Channel channel) {
        Channel next = channel.withVersion(channel.version() + 1);
        if (channel.version() == 0) {
            return channels.putIfAbsent(channel.id(), next) == null;
        }
        return channels.computeIfPresent(
                        channel.id(), (_, before) -> before.version() == channel.version() ? next : before)
                == next;
    }

    private List<Channel> all(Predicate<Channel> which) {
        return channels.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(Channel::createdAt))
                .toList();
    }

    @Override
    public void remove(ChannelId id) {
        channels.remove(id);
    }
}
