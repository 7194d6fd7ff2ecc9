package chat.k1te.telegram;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Operators;
import chat.k1te.tenant.TenantId;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.api.methods.groupadministration.BanChatMember;
import org.telegram.telegrambots.meta.api.methods.groupadministration.UnbanChatMember;

/// What follows when somebody leaves a team: the bot takes them out of the groups where it may. Where it may not they
/// can still write there, but visitors don't read it any more, and they and the owner are told so.
///
/// Safe for use by several threads.
final class LettingGo {
    /// The Mini App may let people go on another server, which is seen here after this time.
    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);
    private static final Duration TOLD_FOR = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final BotId bot;
    private final Channels channels;
    private final Operators operators;
    private final OwnerTalk owners;
    private final TelegramApi api;
    private final Talk talk;
    private final LoadingCache<GroupId, Set<OperatorId>> out;
    private final LoadingCache<OperatorId, Boolean> toBeTold =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TOLD_FOR).build(_ -> true);

    LettingGo(BotId bot, Channels channels, Operators operators, OwnerTalk owners, TelegramApi api, Talk talk) {
        this.bot = bot;
        this.channels = channels;
        this.operators = operators;
        this.owners = owners;
        this.api = api;
        this.talk = talk;
        this.out = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KNOWN_FOR)
                .build(this::outOf);
    }

    /// May be done again.
    ///
    /// @return the titles of the groups where the bot may not take them out
    List<String> carryOut(Operator gone) throws InterruptedException {
        out.invalidateAll();
        List<String> stillThere = new ArrayList<>();
        for (Channel channel : channels.onePerGroup(gone.tenant())) {
            Group group = channel.group().orElseThrow();
            if (!isTakenOut(group.id(), gone.user())) {
                owners.tell(channel, "team.still-there", gone.name(), group.title());
                stillThere.add(group.title());
            }
        }
        return stillThere;
    }

    /// A ban and its end: out, and free to come back by another invitation.
    private boolean isTakenOut(GroupId group, OperatorId person) throws InterruptedException {
        ApiResult<Boolean> banned = api.call(BanChatMember.builder()
                .chatId(group.value())
                .userId(person.value())
                .build());
        if (banned instanceof ApiResult.Rejected<Boolean>) {
            return false;
        }
        banned.orThrow();
        api.call(UnbanChatMember.builder()
                        .chatId(group.value())
                        .userId(person.value())
                        .onlyIfBanned(true)
                        .build())
                .orThrow();
        return true;
    }

    /// Whether what this person writes in a group is for nobody, because their team let them go. They are told so, once
    /// an hour.
    boolean silences(MessageJson message) throws InterruptedException {
        OperatorId person = new OperatorId(message.from());
        if (message.isPrivate() || !isOut(message.group(), person)) {
            return false;
        }
        if (toBeTold.get(person)) {
            toBeTold.put(person, false);
            String text = BotTexts.in(message.language()).say("team.not-passed-on");
            if (!talk.say(person.value(), new FormattedText().plain(text))) {
                boolean _ = talk.answer(message, text, Optional.empty());
            }
        }
        return true;
    }

    boolean isOut(GroupId group, OperatorId person) {
        return out.get(group).contains(person);
    }

    /// Those who were let go by a team that answers here, and are in no other one that does.
    private Set<OperatorId> outOf(GroupId group) {
        Set<OperatorId> gone = new HashSet<>();
        Set<OperatorId> present = new HashSet<>();
        List<TenantId> tenants = channels.ofGroup(bot, group).stream()
                .map(Channel::tenant)
                .distinct()
                .toList();
        for (TenantId tenant : tenants) {
            operators.ofTenant(tenant).forEach(operator -> (operator.isActive() ? present : gone).add(operator.user()));
        }
        gone.removeAll(present);
        return gone;
    }
}
