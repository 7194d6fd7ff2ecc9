package chat.k1te.telegram;

import chat.k1te.management.Team;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.methods.groupadministration.CreateChatInviteLink;
import org.telegram.telegrambots.meta.api.objects.ChatInviteLink;
import org.telegram.telegrambots.meta.api.objects.User;

/// Lets who opens an invitation into the team and into its groups. Opened again by the same person it shows the same.
final class Joining {
    /// Bot API, createChatInviteLink.
    private static final int LINK_NAME_LIMIT = 32;

    private final Team team;
    private final Channels channels;
    private final GroupCheck check;
    private final OwnerTalk owners;
    private final TelegramApi api;
    private final Talk talk;
    private final InstantSource clock;

    Joining(
            Team team,
            Channels channels,
            GroupCheck check,
            OwnerTalk owners,
            TelegramApi api,
            Talk talk,
            InstantSource clock) {
        this.team = team;
        this.channels = channels;
        this.check = check;
        this.owners = owners;
        this.api = api;
        this.talk = talk;
        this.clock = clock;
    }

    /// @param code of the invitation's link
    void opened(User person, String code) throws InterruptedException {
        BotTexts texts = BotTexts.of(person);
        Optional<Operator> joined = team.accept(code, new OperatorId(person.getId()), person.getFirstName());
        if (joined.isEmpty()) {
            talk.say(person.getId(), new FormattedText().plain(texts.say("invite.unknown")));
            return;
        }
        List<Channel> theirs = channels.ofTenant(joined.get().tenant());
        welcome(person, texts, joined.get(), theirs);
        if (!theirs.isEmpty()) {
            owners.tell(theirs.getFirst(), "invite.joined", person.getFirstName());
        }
    }

    private void welcome(User person, BotTexts texts, Operator operator, List<Channel> theirs)
            throws InterruptedException {
        String names = theirs.stream().map(Channel::name).collect(Collectors.joining(", "));
        FormattedText text =
                new FormattedText().bold(texts.say("invite.welcome", names)).plain("\n\n" + texts.say("invite.how"));
        Keyboard keyboard = new Keyboard();
        List<String> closed = new ArrayList<>();
        for (Channel channel : channels.onePerGroup(operator.tenant())) {
            Group group = channel.group().orElseThrow();
            if (check.isMember(group.id(), person.getId())) {
                continue;
            }
            Optional<String> link = doorOf(group.id(), operator);
            if (link.isPresent()) {
                keyboard.row(Keyboard.link(texts.say("invite.join", group.title()), link.get()));
            } else {
                closed.add(group.title());
                owners.tell(channel, "invite.no-right", person.getFirstName(), group.title());
            }
        }
        if (!closed.isEmpty()) {
            text.plain("\n\n" + texts.say("invite.ask", String.join(", ", closed)));
        }
        talk.say(person.getId(), text, keyboard.isEmpty() ? Optional.empty() : Optional.of(keyboard.markup()));
    }

    /// A link into the group for one person; none where the bot may not make one.
    private Optional<String> doorOf(GroupId group, Operator operator) throws InterruptedException {
        ApiResult<ChatInviteLink> made = api.call(CreateChatInviteLink.builder()
                .chatId(group.value())
                .name(Excerpt.start(operator.name(), LINK_NAME_LIMIT))
                .memberLimit(1)
                .expireDate(Math.toIntExact(
                        clock.instant().plus(Team.INVITATION_LIFE).getEpochSecond()))
                .build());
        return made instanceof ApiResult.Rejected<ChatInviteLink>
                ? Optional.empty()
                : Optional.of(made.orThrow().getInviteLink());
    }
}
