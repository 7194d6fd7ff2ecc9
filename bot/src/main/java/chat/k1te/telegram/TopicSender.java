package chat.k1te.telegram;

import chat.k1te.relay.Courier;
import chat.k1te.relay.Delivery;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.Tenants;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.Refusal;
import chat.k1te.thread.Topic;
import chat.k1te.thread.TopicId;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorId;
import chat.k1te.thread.Visitors;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;

/// Carries a visitor's words into the visitor's topic. All topics of a group share about twenty operations a minute, so
/// what waits is joined into one message, and the card of a new visitor carries the first words.
final class TopicSender implements Courier {
    /// Telegram counts 4096 characters after parsing; counted in UTF-16 units we are never above.
    private static final int MESSAGE_LIMIT = 4096;
    private static final Set<String> TOPIC_GONE =
            Set.of("message thread not found", "TOPIC_DELETED", "TOPIC_ID_INVALID");
    /// The bot may be let in again, or the group's change may still be on its way to us.
    private static final Set<String> MAY_PASS = Set.of(
            "not enough rights", "chat not found", "CHAT_", "TOPIC_CLOSED", "the chat is not a forum", "upgraded");
    private static final int BAD_REQUEST = 400;

    private final TelegramApi api;
    private final Channels channels;
    private final Tenants tenants;
    private final Visitors visitors;
    private final InstantSource clock;

    TopicSender(TelegramApi api, Channels channels, Tenants tenants, Visitors visitors, InstantSource clock) {
        this.api = api;
        this.channels = channels;
        this.tenants = tenants;
        this.visitors = visitors;
        this.clock = clock;
    }

    @Override
    public Optional<Parcel> pack(ChatThread thread) {
        if (thread.outgoing().due().isEmpty()) {
            return Optional.empty();
        }
        if (thread.outgoing().topic().isEmpty()) {
            String name = VisitorCard.topicName(texts(thread), visitor(thread));
            return Optional.of(new Parcel(Parcel.Kind.TOPIC, List.of(), name, 0, clock.instant()));
        }
        if (thread.outgoing().greeted()) {
            return Optional.of(words(thread, Parcel.Kind.WORDS, ""));
        }
        String card = VisitorCard.text(texts(thread), visitor(thread));
        return Optional.of(words(thread, Parcel.Kind.CARD, card));
    }

    /// As many due messages, in order, as fit below `head`; with a head possibly none.
    private Parcel words(ChatThread thread, Parcel.Kind kind, String head) {
        StringBuilder text = new StringBuilder(head);
        List<Long> seqs = new ArrayList<>();
        for (long seq : thread.outgoing().due()) {
            Optional<Message> message = thread.log().at(seq);
            if (message.isEmpty()) {
                break;
            }
            String next = plain(message.get().content());
            String gap = text.isEmpty() ? "" : seqs.isEmpty() ? "\n\n" : "\n";
            if (text.length() + gap.length() + next.length() > MESSAGE_LIMIT) {
                break;
            }
            text.append(gap).append(next);
            seqs.add(seq);
        }
        return new Parcel(kind, seqs, text.toString(), 0, clock.instant());
    }

    private static String plain(Content content) {
        return switch (content) {
            case Content.Text text -> text.text();
        };
    }

    @Override
    public Delivery deliver(ChatThread thread, Parcel parcel) throws InterruptedException {
        return switch (parcel.kind()) {
            case TOPIC -> openTopic(thread, parcel);
            case CARD, WORDS -> send(thread, parcel);
        };
    }

    private Delivery openTopic(ChatThread thread, Parcel parcel) throws InterruptedException {
        var method = CreateForumTopic.builder()
                .chatId(thread.group().value())
                .name(parcel.text())
                .iconColor(VisitorCard.ICON_COLOUR)
                .build();
        return outcome(
                api.call(method),
                topic -> new Delivery.Opened(new Topic(thread.group(), new TopicId(topic.getMessageThreadId()))));
    }

    private Delivery send(ChatThread thread, Parcel parcel) throws InterruptedException {
        Optional<Topic> topic = thread.outgoing().topic();
        if (topic.isEmpty()) {
            return new Delivery.TopicMissing();
        }
        var method = SendMessage.builder()
                .chatId(topic.get().group().value())
                .messageThreadId(topic.get().id().value())
                .text(parcel.text())
                // A visitor's link is not fetched by anybody unasked.
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .entities(parcel.kind() == Parcel.Kind.CARD ? VisitorCard.entities(parcel.text()) : List.of())
                .build();
        return outcome(api.call(method), message -> new Delivery.Delivered(message.getMessageId()));
    }

    private static <T> Delivery outcome(ApiResult<T> result, Function<T, Delivery> delivered) {
        return switch (result) {
            case ApiResult.Ok<T>(T value) -> delivered.apply(value);
            case ApiResult.SlowDown<T>(var retryAfter) -> new Delivery.SlowDown(retryAfter);
            case ApiResult.NotReached<T>(String reason) -> new Delivery.NotTaken(reason);
            case ApiResult.Uncertain<T>(String reason) -> new Delivery.Uncertain(reason);
            case ApiResult.Rejected<T> no -> rejected(no);
        };
    }

    private static Delivery rejected(ApiResult.Rejected<?> no) {
        if (TOPIC_GONE.stream().anyMatch(no::says)) {
            return new Delivery.TopicMissing();
        }
        if (no.code() != BAD_REQUEST || MAY_PASS.stream().anyMatch(no::says)) {
            return new Delivery.NotTaken(no.code() + " " + no.description());
        }
        return new Delivery.Undeliverable(Refusal.NOT_ACCEPTED, no.code() + " " + no.description());
    }

    private Visitor visitor(ChatThread thread) {
        return visitors.find(new VisitorId(thread.id().value())).orElseThrow();
    }

    /// The group reads the card in the language of the channel's owner.
    private BotTexts texts(ChatThread thread) {
        return BotTexts.in(channels.find(thread.channel())
                .map(Channel::tenant)
                .flatMap(tenants::find)
                .map(Tenant::language)
                .orElse(Locale.ENGLISH));
    }
}
