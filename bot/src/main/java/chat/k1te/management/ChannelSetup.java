package chat.k1te.management;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.GroupRequest;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.RandomToken;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.tenant.Tenants;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// From `/newchannel` to a channel that is bound to a group. Every step may be taken twice, as an update may be handled
/// twice, and then finds what the first time has left.
///
/// Safe for use by several threads.
public final class ChannelSetup {
    private static final Duration REQUEST_LIFE = Duration.ofHours(24);
    private static final int CODE_BYTES = 16;
    /// As long as the random ones are.
    private static final int ID_LENGTH = 16;
    /// An odd prime: spreads people apart.
    private static final long MIX = 1_000_003;
    /// So many fit into nine digits.
    private static final int NUMBERS = 1_000_000_000;

    private final BotId bot;
    private final Tenants tenants;
    private final Roles roles;
    private final Channels channels;
    private final InstantSource clock;

    public ChannelSetup(BotId bot, Tenants tenants, Roles roles, Channels channels, InstantSource clock) {
        this.bot = bot;
        this.tenants = tenants;
        this.roles = roles;
        this.channels = channels;
        this.clock = clock;
    }

    /// A channel that waits for its group.
    ///
    /// @param number by which the picker's answer is told from others
    /// @param code   opens it by link; shown once, kept as a hash
    public record Asked(Channel channel, int number, String code) {}

    /// A new channel of this owner.
    ///
    /// @param message by which they asked for it: asking twice by the same message makes one channel
    public Asked ask(OperatorId owner, Locale language, String name, int message) {
        return askFor(tenant(owner, language), owner, name, message);
    }

    /// A new channel of a tenant that this person manages.
    ///
    /// @param message by which they asked for it: asking twice by the same message makes one channel, also at once
    public Asked askFor(Tenant tenant, OperatorId person, String name, int message) {
        int number = number(person, message);
        ChannelId id =
                new ChannelId(RandomToken.hash(tenant.id() + " " + number).substring(0, ID_LENGTH));
        return asking(
                () -> channels.findByRequest(tenant.id(), number)
                        .or(() -> channels.findOf(tenant.id(), id))
                        .orElseGet(() -> Channel.create(id, tenant, name, clock.instant())),
                number);
    }

    /// The tenant of this owner, made when they have none yet.
    public Tenant tenant(OperatorId owner, Locale language) {
        return tenants.keep(new Tenant(TenantId.random(), bot, owner, language, clock.instant()));
    }

    /// A channel that waits for another group; until it has one it keeps the old.
    ///
    /// @param message by which this person asked for it
    public Asked askAgain(OperatorId person, Channel channel, int message) {
        return asking(() -> channels.find(channel.id()).orElseThrow(), number(person, message));
    }

    /// Several people of a team may ask at the same time, each in a chat with numbers of its own.
    private static int number(OperatorId person, int message) {
        return Math.floorMod(person.value() * MIX + message, NUMBERS);
    }

    /// A link more for a channel that is to be bound: the one that was shown before ends.
    public Asked askByLink(Channel channel) {
        int number = channel.request().map(GroupRequest::number).orElse(0);
        return asking(() -> channels.find(channel.id()).orElse(channel), number);
    }

    /// @param look gives the channel as it is now
    private Asked asking(Supplier<Channel> look, int number) {
        String code = RandomToken.of(CODE_BYTES);
        GroupRequest request =
                new GroupRequest(number, RandomToken.hash(code), clock.instant().plus(REQUEST_LIFE));
        Channel asking = look.get().asking(request);
        while (!channels.save(asking)) {
            asking = look.get().asking(request);
        }
        return new Asked(asking, number, code);
    }

    /// The channel for which this person picked a group by the button with this number.
    public Optional<Channel> picked(OperatorId person, int number) {
        return roles.managedBy(person).stream()
                .flatMap(tenant -> channels.findByRequest(tenant.id(), number).stream())
                .filter(this::open)
                .findFirst();
    }

    /// The channel whose link brought the bot into a group, if this person manages it.
    public Optional<Channel> linked(OperatorId person, String code) {
        return channels.findByCode(RandomToken.hash(code))
                .filter(this::open)
                .filter(channel -> roles.mayManage(channel.tenant(), person));
    }

    /// The channel of that name which this owner makes in a group by typing there, or has made there before.
    public Channel typed(OperatorId owner, Locale language, String name, GroupId group) {
        Tenant tenant = tenant(owner, language);
        return channels.ofGroup(bot, group).stream()
                .filter(channel ->
                        channel.tenant().equals(tenant.id()) && channel.name().equals(name))
                .findFirst()
                .or(() -> waiting(tenant.id(), name))
                .orElseGet(() -> Channel.create(tenant, name, clock.instant()));
    }

    private Optional<Channel> waiting(TenantId tenant, String name) {
        return channels.ofTenant(tenant).stream()
                .filter(channel -> channel.group().isEmpty() && channel.name().equals(name))
                .findFirst();
    }

    /// Binds the channel to `group`.
    public Channel bind(Channel channel, Group group) {
        Channel bound = channel.boundTo(group);
        while (!channels.save(bound)) {
            bound = channels.find(channel.id()).orElseThrow().boundTo(group);
        }
        return bound;
    }

    private boolean open(Channel channel) {
        return channel.request()
                .filter(request -> request.openAt(clock.instant()))
                .isPresent();
    }
}
