package chat.k1te.telegram;

import chat.k1te.relay.Courier;
import chat.k1te.relay.Delivery;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.Placement;
import chat.k1te.thread.Topic;
import chat.k1te.thread.TopicId;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorId;
import chat.k1te.thread.Visitors;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// Carries what a visitor says into the visitor's topic, or to the desk that has none.
final class TopicSender implements Courier {
    private final TelegramApi api;
    private final FileSender files;
    private final TopicLooks looks;
    private final DeskWatch desks;
    private final Undelivered undelivered;
    private final Cards cards;
    private final Channels channels;
    private final Visitors visitors;
    private final InstantSource clock;

    TopicSender(
            TelegramApi api,
            FileSender files,
            DeskWatch desks,
            Undelivered undelivered,
            Cards cards,
            Channels channels,
            Visitors visitors,
            InstantSource clock) {
        this.api = api;
        this.files = files;
        this.looks = new TopicLooks(api, cards);
        this.desks = desks;
        this.undelivered = undelivered;
        this.cards = cards;
        this.channels = channels;
        this.visitors = visitors;
        this.clock = clock;
    }

    @Override
    public Optional<GroupId> desk(ChatThread thread) {
        return channels.find(thread.channel()).flatMap(Channel::group).map(Group::id);
    }

    @Override
    public Optional<Parcel> pack(ChatThread thread) {
        return channels.find(thread.channel())
                .filter(channel -> channel.group().isPresent())
                .flatMap(channel -> packing(thread).next(channel, () -> isShared(channel)));
    }

    @Override
    public Optional<Parcel> rename(ChatThread thread) {
        return channels.find(thread.channel())
                .filter(channel -> channel.group().filter(Group::forum).isPresent())
                .flatMap(channel -> thread.outgoing()
                        .topic()
                        .map(topic -> packing(thread).rename(channel, topic, () -> isShared(channel))));
    }

    private boolean isShared(Channel channel) {
        return channel.group()
                .filter(group -> channels.ofGroup(channel.bot(), group.id()).size() > 1)
                .isPresent();
    }

    @Override
    public Parcel repack(ChatThread thread, Placement placement) {
        return packing(thread).again(placement);
    }

    @Override
    public Optional<Parcel> mark(ChatThread thread, Message message) {
        String mark = thread.markOf(message);
        return message.shown()
                .filter(place -> place.group().equals(thread.group()) && !message.isErased())
                .filter(place -> !place.mark().equals(mark))
                .map(place -> Parcel.change(
                        Parcel.Kind.MARK, List.of(message.seq()), "", mark, place.messageId(), clock.instant()));
    }

    private Packing packing(ChatThread thread) {
        return new Packing(cards.texts(thread), cards.asked(thread), visitor(thread), thread, clock.instant());
    }

    @Override
    public Delivery deliver(ChatThread thread, Parcel parcel) throws InterruptedException {
        Delivery delivery = switch (parcel.kind()) {
            case TOPIC -> openTopic(thread, parcel);
            case CARD, WORDS -> say(thread, parcel);
            case FILE -> files.send(thread, parcel);
            case EDIT -> edit(thread, parcel);
            case ERASE -> erase(thread, parcel);
            case MARK -> react(thread, parcel);
            case LOOK -> looks.show(thread, parcel);
            case NAME -> looks.rename(thread, parcel);
        };
        desks.heard(thread, delivery);
        return delivery;
    }

    @Override
    public void topicKeepsVanishing(ChatThread thread) throws InterruptedException {
        desks.askWhetherToBlock(thread, VisitorCard.name(cards.texts(thread), visitor(thread)));
    }

    @Override
    public void buried(ChatThread thread) throws InterruptedException {
        undelivered.buried(thread, VisitorCard.name(cards.texts(thread), visitor(thread)));
    }

    private Delivery openTopic(ChatThread thread, Parcel parcel) throws InterruptedException {
        var method = CreateForumTopic.builder()
                .chatId(thread.group().value())
                .name(parcel.text())
                .iconColor(VisitorCard.ICON_COLOUR);
        looks.fresh().ifPresent(method::iconCustomEmojiId);
        return Answers.delivery(
                api.call(method.build()),
                topic -> new Delivery.Opened(new Topic(thread.group(), new TopicId(topic.getMessageThreadId()))));
    }

    private Delivery say(ChatThread thread, Parcel parcel) throws InterruptedException {
        var method = SendMessage.builder()
                .chatId(thread.group().value())
                .text(parcel.whole())
                .linkPreviewOptions(noPreview())
                .entities(entities(parcel));
        if (parcel.topic() != 0) {
            method.messageThreadId(parcel.topic());
        }
        answered(thread, parcel).ifPresent(method::replyParameters);
        cardButtons(thread, parcel).ifPresent(method::replyMarkup);
        return Answers.delivery(api.call(method.build()), message -> {
            desks.sent(thread, parcel, message);
            return new Delivery.Delivered(message.getMessageId());
        });
    }

    /// Below a card only, and also when it is edited: an edit without buttons would take them away.
    private Optional<InlineKeyboardMarkup> cardButtons(ChatThread thread, Parcel parcel) {
        return parcel.head().contains("\n") ? Optional.of(cards.buttons(thread)) : Optional.empty();
    }

    static Optional<ReplyParameters> answered(ChatThread thread, Parcel parcel) {
        return parcel.seqs().stream()
                .findFirst()
                .flatMap(thread.log()::at)
                .map(message -> Packing.answered(thread, message))
                .filter(id -> id != 0)
                .map(id -> ReplyParameters.builder()
                        .messageId(id)
                        .allowSendingWithoutReply(true)
                        .build());
    }

    private Delivery edit(ChatThread thread, Parcel parcel) throws InterruptedException {
        boolean caption = parcel.seqs().stream()
                .flatMap(seq -> thread.log().at(seq).stream())
                .anyMatch(message -> message.content() instanceof Content.Attachment);
        return caption ? editCaption(thread, parcel) : editText(thread, parcel);
    }

    private Delivery editText(ChatThread thread, Parcel parcel) throws InterruptedException {
        return Answers.delivery(
                api.call(EditMessageText.builder()
                        .chatId(thread.group().value())
                        .messageId(parcel.target())
                        .text(parcel.whole())
                        .linkPreviewOptions(noPreview())
                        .entities(entities(parcel))
                        .replyMarkup(cardButtons(thread, parcel).orElse(null))
                        .build()),
                _ -> new Delivery.Changed());
    }

    private Delivery editCaption(ChatThread thread, Parcel parcel) throws InterruptedException {
        return Answers.delivery(
                api.call(EditMessageCaption.builder()
                        .chatId(thread.group().value())
                        .messageId(parcel.target())
                        .caption(parcel.whole())
                        .captionEntities(entities(parcel))
                        .build()),
                _ -> new Delivery.Changed());
    }

    /// Where the bot may not delete any more, the words are replaced: what was taken back is not shown to anybody.
    private Delivery erase(ChatThread thread, Parcel parcel) throws InterruptedException {
        ApiResult<Boolean> result = api.call(DeleteMessage.builder()
                .chatId(thread.group().value())
                .messageId(parcel.target())
                .build());
        if (!(result instanceof ApiResult.Rejected<Boolean> no) || !no.says("message can't be deleted")) {
            return Answers.delivery(result, _ -> new Delivery.Changed());
        }
        Parcel notice = Parcel.change(
                Parcel.Kind.EDIT,
                parcel.seqs(),
                "",
                cards.texts(thread).say("message.erased"),
                parcel.target(),
                parcel.startedAt());
        Delivery text = editText(thread, notice);
        return text instanceof Delivery.Undeliverable ? editCaption(thread, notice) : text;
    }

    private Delivery react(ChatThread thread, Parcel parcel) throws InterruptedException {
        return Answers.delivery(
                api.call(SetMessageReaction.builder()
                        .chatId(thread.group().value())
                        .messageId(parcel.target())
                        .reactionTypes(
                                parcel.text().isEmpty()
                                        ? List.of()
                                        : List.of(ReactionTypeEmoji.builder()
                                                .emoji(parcel.text())
                                                .build()))
                        .build()),
                _ -> new Delivery.Changed());
    }

    /// A visitor's link is not fetched by anybody unasked.
    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }

    /// The first line of a head says who it is and stands out; nothing of the visitor's own is formatted.
    static List<MessageEntity> entities(Parcel parcel) {
        return parcel.head().isEmpty() ? List.of() : VisitorCard.entities(parcel.head());
    }

    private Visitor visitor(ChatThread thread) {
        return visitors.find(new VisitorId(thread.id().value())).orElseThrow();
    }
}
