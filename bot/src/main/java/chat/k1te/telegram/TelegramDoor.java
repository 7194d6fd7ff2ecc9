package chat.k1te.telegram;

import chat.k1te.management.ChannelSetup;
import chat.k1te.management.Team;
import chat.k1te.management.Telegram;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.RandomToken;
import chat.k1te.thread.Posting;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.webapp.SavePreparedKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.PreparedKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;

/// What the bot does for the Mini App, by the same parts that serve its own buttons.
final class TelegramDoor implements Telegram {
    private static final int TOKEN_BYTES = 32;

    private static final Duration NAME_KNOWN_FOR = Duration.ofHours(1);
    private static final int MOST_NAMES = 10_000;

    private final Cache<OperatorId, String> names = Caffeine.newBuilder()
            .maximumSize(MOST_NAMES)
            .expireAfterWrite(NAME_KNOWN_FOR)
            .build();
    private final User me;
    private final TelegramApi api;
    private final Talk talk;
    private final Sayings sayings;
    private final GroupCheck check;
    private final LettingGo lettingGo;
    private final TestMessage testMessage;
    private final ChosenLanguages languages;

    /// The parts that do it.
    record Parts(
            Talk talk,
            Sayings sayings,
            GroupCheck check,
            LettingGo lettingGo,
            TestMessage testMessage,
            ChosenLanguages languages) {}

    TelegramDoor(User me, TelegramApi api, Parts parts) {
        this.me = me;
        this.api = api;
        this.talk = parts.talk;
        this.sayings = parts.sayings;
        this.check = parts.check;
        this.lettingGo = parts.lettingGo;
        this.testMessage = parts.testMessage;
        this.languages = parts.languages;
    }

    @Override
    public Bot bot() {
        return new Bot(
                String.valueOf(me.getUserName()),
                me.getFirstName(),
                Boolean.TRUE.equals(me.getCanJoinGroups()),
                Boolean.TRUE.equals(me.getCanReadAllGroupMessages()),
                Boolean.TRUE.equals(me.getHasMainWebApp()));
    }

    @Override
    public Report look(GroupId group, Locale language) throws Unreachable, InterruptedException {
        BotTexts texts = BotTexts.in(language);
        GroupCheck.Report found = asked(() -> check.look(group));
        List<Report.Point> points = found.points().stream()
                .map(point -> said(point, found.well().contains(point), texts))
                .toList();
        return new Report(
                found.isFit(),
                points,
                found.lacksRights() ? Optional.of(sayings.grantLink(ChannelPages.CHECK_LINK)) : Optional.empty());
    }

    private static Report.Point said(GroupCheck.Point point, boolean well, BotTexts texts) {
        String code = point.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<String> mend = well ? Optional.empty() : Optional.of(texts.say(point.mendKey));
        return new Report.Point(code, well, texts.say(point.wellKey), mend);
    }

    @Override
    public Picker picker(OperatorId person, ChannelSetup.Asked asked, Locale language) throws InterruptedException {
        ApiResult<PreparedKeyboardButton> prepared = api.call(new SavePreparedKeyboardButton(
                person.value(), sayings.pickButton(BotTexts.in(language), asked.number())));
        // Where there is none the link leads to the same.
        return new Picker(
                prepared.success().map(PreparedKeyboardButton::getId),
                sayings.grantLink(Connecting.LINK_PREFIX + asked.code()));
    }

    @Override
    public Optional<Group> privateChat(OperatorId person, Channel channel, Locale language)
            throws Unreachable, InterruptedException {
        BotTexts texts = BotTexts.in(language);
        Group chat = new Group(
                new GroupId(person.value()),
                texts.say("newchannel.here"),
                Boolean.TRUE.equals(me.getHasTopicsEnabled()));
        boolean taken = asked(() -> talk.say(person.value(), sayings.hereYouAnswer(texts, channel, chat)));
        return taken ? Optional.of(chat) : Optional.empty();
    }

    @Override
    public Posting test(Channel channel, Locale language) {
        return testMessage.post(channel, BotTexts.in(language), RandomToken.of(TOKEN_BYTES));
    }

    @Override
    public String nameOf(OperatorId person) throws InterruptedException {
        Optional<String> known = Optional.ofNullable(names.getIfPresent(person));
        if (known.isPresent()) {
            return known.get();
        }
        ApiResult<ChatFullInfo> chat =
                api.call(GetChat.builder().chatId(person.value()).build());
        Optional<String> name = chat.success()
                .map(found -> Stream.of(found.getFirstName(), found.getLastName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
        name.ifPresent(found -> names.put(person, found));
        return name.orElse("");
    }

    @Override
    public Door door(Team.Invited invited, Locale language) {
        return Inviting.door(BotTexts.in(language), bot().username(), invited);
    }

    @Override
    public List<String> takeOut(Operator gone) throws Unreachable, InterruptedException {
        return asked(() -> lettingGo.carryOut(gone));
    }

    @Override
    public void speak(OperatorId person, Optional<Locale> language) {
        languages.choose(person, language);
    }

    private interface Asking<T> {
        T ask() throws InterruptedException;
    }

    private static <T> T asked(Asking<T> call) throws Unreachable, InterruptedException {
        try {
            return call.ask();
        } catch (ApiResult.CallFailed failed) {
            throw new Unreachable(String.valueOf(failed.getMessage()));
        }
    }
}
