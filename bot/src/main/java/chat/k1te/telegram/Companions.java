package chat.k1te.telegram;

import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.RandomToken;
import chat.k1te.thread.Author;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Companion;
import chat.k1te.thread.Content;
import chat.k1te.thread.Context;
import chat.k1te.thread.Message;
import chat.k1te.thread.Placement;
import chat.k1te.thread.Posting;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;

/// Visitors who go on in Telegram: how they come, what they say there, how they turn from one channel to another and
/// end it. What comes to them is brought by [CompanionRelay].
final class Companions {
    /// Begins the argument of `/start` that a handoff's link brings.
    static final String LINK_PREFIX = "v_";

    static final String SWITCH = "switch";
    private static final int RECAP = 10;
    private static final int RECAP_LINE = 300;

    private final BotId bot;
    private final Chat chat;
    private final Stores stores;
    private final ThreadReader reader;
    private final Talk talk;
    private final InstantSource clock;

    Companions(BotId bot, Chat chat, Stores stores, Talk talk, InstantSource clock) {
        this.bot = bot;
        this.chat = chat;
        this.stores = stores;
        this.reader = new ThreadReader(stores.threads(), stores.messages());
        this.talk = talk;
        this.clock = clock;
    }

    /// Somebody opened the link that the widget gave.
    void opened(User user, String code) throws InterruptedException {
        BotTexts texts = BotTexts.of(user);
        OperatorId person = new OperatorId(user.getId());
        Optional<ChatThread> found = stores.handoffs()
                .use(RandomToken.hash(code), person, clock.instant())
                .flatMap(stores.threads()::find)
                // Whose desk it is in this very chat can't be the visitor here, too.
                .filter(thread -> thread.bot().equals(bot) && thread.group().value() != person.value());
        if (found.isEmpty()) {
            talk.say(user.getId(), new FormattedText().plain(texts.say("handoff.unknown")));
            return;
        }
        boolean before = isOf(found.get(), person);
        ChatThread thread = chat.change(
                found.get().id(),
                now -> now.with(Optional.of(now.companion()
                        .filter(companion -> companion.user().equals(person))
                        .map(companion -> companion.turnedTo(clock.instant()))
                        .orElseGet(() -> Companion.of(
                                person,
                                texts.language(),
                                clock.instant(),
                                now.log().seq())))));
        String channel = name(thread);
        FormattedText text = new FormattedText().bold(texts.say("handoff.title", channel));
        if (!before) {
            recap(texts, thread, text);
        }
        talk.say(user.getId(), text.plain("\n\n" + texts.say("handoff.how")));
    }

    private void recap(BotTexts texts, ChatThread thread, FormattedText text) {
        List<Message> last = reader.before(thread.id(), Long.MAX_VALUE, RECAP).stream()
                .filter(message -> !message.isErased() && !(message.content() instanceof Content.Event))
                .toList();
        text.plain("\n");
        for (Message message : last) {
            String who = switch (message.author()) {
                case Author.ByVisitor _ -> texts.say("handoff.you");
                case Author.ByOperator operator -> operator.name();
                case Author.BySystem _ -> name(thread);
            };
            text.plain("\n").bold(who + ":").plain(" " + Excerpt.of(Packing.gist(message.content()), RECAP_LINE));
        }
    }

    /// A message in the private chat: words of a visitor, if this person goes on here with some thread. A reply goes
    /// where the words belong that it answers, everything else to the thread they turned to last.
    ///
    /// @return whether it was for a thread
    boolean said(MessageJson message) throws InterruptedException {
        OperatorId person = new OperatorId(message.from());
        Optional<Placement> answered =
                message.answered().flatMap(id -> stores.placements().find(bot, message.group(), id));
        Optional<ChatThread> thread = answered.isPresent()
                ? answered.map(Placement::thread)
                        .flatMap(stores.threads()::find)
                        .filter(found -> isOf(found, person))
                : stores.threads().ofCompanion(bot, person).stream().findFirst();
        Optional<Content> content = ContentReader.read(message.json());
        if (thread.isEmpty() || content.isEmpty()) {
            return false;
        }
        Context context = answered.map(Placement::seqs)
                .filter(seqs -> !seqs.isEmpty())
                .map(seqs -> Context.answering(seqs.getLast()))
                .orElse(Context.NONE);
        post(message, thread.get(), content.get(), context);
        return true;
    }

    private void post(MessageJson message, ChatThread thread, Content content, Context context)
            throws InterruptedException {
        Optional<Channel> channel = stores.channels().find(thread.channel());
        Posting posting = channel.isPresent()
                ? chat.post(channel.get(), thread.id(), message.source(), content, context)
                : new Posting.Refused(Refusal.BLOCKED);
        switch (posting) {
            case Posting.Accepted(var said, var _) -> settled(message, thread.id(), said);
            case Posting.Repeated(var said) -> settled(message, thread.id(), said);
            case Posting.Refused(var why) -> {
                String key = switch (why) {
                    case PAUSED -> "handoff.paused";
                    case TOO_MANY_WAITING -> "handoff.too-fast";
                    default -> "handoff.blocked";
                };
                talk.answer(message, BotTexts.in(message.language()).say(key), Optional.empty());
            }
        }
    }

    /// Who writes has read what stands above.
    private void settled(MessageJson message, ThreadId thread, Message said) {
        stores.placements().keep(new Placement(bot, message.group(), message.id(), thread, List.of(said.seq()), ""));
        chat.seen(thread, said.seq(), said.seq());
    }

    /// The visitor reacted to something in the private chat.
    ///
    /// @param reaction Bot API `MessageReactionUpdated`
    /// @return whether it was a visitor's
    boolean reacted(JsonNode reaction) {
        GroupId here = new GroupId(reaction.path("chat").path("id").asLong());
        Optional<Placement> placement = stores.placements()
                .find(bot, here, reaction.path("message_id").asInt())
                .filter(found -> !found.seqs().isEmpty());
        Optional<ChatThread> thread = placement
                .flatMap(found -> stores.threads().find(found.thread()))
                .filter(found -> isOf(found, new OperatorId(here.value())));
        if (thread.isPresent()) {
            var _ = chat.react(
                    thread.get().id(), placement.orElseThrow().seqs().getLast(), MessageJson.emojiOf(reaction));
        }
        return thread.isPresent();
    }

    /// `/switch`: to which of the channels the next words go.
    void choose(User user) throws InterruptedException {
        BotTexts texts = BotTexts.of(user);
        List<ChatThread> threads = stores.threads().ofCompanion(bot, new OperatorId(user.getId()));
        if (threads.isEmpty()) {
            talk.say(user.getId(), new FormattedText().plain(texts.say("handoff.none")));
            return;
        }
        Keyboard keyboard = new Keyboard();
        for (ChatThread thread : threads) {
            String sign = thread.equals(threads.getFirst()) ? "✓ " : "";
            keyboard.row(sign + name(thread), Buttons.data(SWITCH, thread.id()));
        }
        talk.say(user.getId(), new FormattedText().plain(texts.say("handoff.which")), Optional.of(keyboard.markup()));
    }

    String switchPressed(Buttons.Press press) {
        Optional<ChatThread> thread = press.argument().isBlank()
                ? Optional.empty()
                : stores.threads().find(new ThreadId(press.argument())).filter(found -> isOf(found, press.person()));
        if (thread.isEmpty()) {
            return press.texts().say("button.old");
        }
        chat.change(
                thread.get().id(),
                now -> now.with(now.companion().map(companion -> companion.turnedTo(clock.instant()))));
        return press.texts().say("handoff.turned", name(thread.get()));
    }

    /// `/stop`: the thread they turned to last goes on on the site only.
    void stop(User user) throws InterruptedException {
        OperatorId person = new OperatorId(user.getId());
        BotTexts texts = BotTexts.of(user);
        Optional<ChatThread> current =
                stores.threads().ofCompanion(bot, person).stream().findFirst();
        if (current.isEmpty()) {
            talk.say(user.getId(), new FormattedText().plain(texts.say("handoff.none")));
            return;
        }
        chat.change(current.get().id(), now -> now.withoutCompanion(person));
        talk.say(user.getId(), new FormattedText().plain(texts.say("handoff.stopped", name(current.get()))));
    }

    /// An operator's desk in the same private chat is no companion.
    private static boolean isOf(ChatThread thread, OperatorId person) {
        return thread.companion().map(Companion::user).equals(Optional.of(person))
                && thread.group().value() != person.value();
    }

    private String name(ChatThread thread) {
        return stores.channels().find(thread.channel()).map(Channel::name).orElse("");
    }
}
