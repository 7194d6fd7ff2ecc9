package chat.k1te.telegram;

import chat.k1te.relay.InboxRelay;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.Source;
import chat.k1te.thread.Topic;
import chat.k1te.thread.TopicId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// A message as Telegram sent it. What operators write is read from the JSON itself, because the library's classes
/// refuse or empty what is newer than they are, and a kind of message that nobody knew is still a message.
record MessageJson(JsonNode json) {
    /// @throws InboxRelay.Unreadable when nothing can tell which message it is
    static MessageJson of(JsonNode json) throws InboxRelay.Unreadable {
        if (!json.path("message_id").isInt() || !json.path("chat").path("id").isIntegralNumber()) {
            throw new InboxRelay.Unreadable("a message without its number or chat");
        }
        return new MessageJson(json);
    }

    /// Admins who write as the group, and channels, have accounts of Telegram's own behind them.
    private static final String SENDER_CHAT = "sender_chat";

    GroupId group() {
        return new GroupId(json.path("chat").path("id").asLong());
    }

    String groupTitle() {
        return json.path("chat").path("title").asText();
    }

    boolean inForum() {
        return json.path("chat").path("is_forum").asBoolean();
    }

    boolean isPrivate() {
        return json.path("chat").path("type").asText().equals("private");
    }

    int id() {
        return json.path("message_id").asInt();
    }

    Source.Telegram source() {
        return new Source.Telegram(group(), id());
    }

    String language() {
        return json.path("from").path("language_code").asText();
    }

    long from() {
        return json.path("from").path("id").asLong();
    }

    /// The topic it was written in. A `message_thread_id` alone is none: replies in other chats have one too.
    Optional<Topic> topic() {
        return json.path("is_topic_message").asBoolean() && json.has("message_thread_id")
                ? Optional.of(new Topic(
                        group(), new TopicId(json.path("message_thread_id").asInt())))
                : Optional.empty();
    }

    /// The message it answers; the topic's own first message, which Telegram names in each, is none.
    Optional<Integer> answered() {
        JsonNode target = json.path("reply_to_message").path("message_id");
        boolean root =
                topic().filter(topic -> topic.id().value() == target.asInt()).isPresent();
        return target.isInt() && !root ? Optional.of(target.asInt()) : Optional.empty();
    }

    /// Whether it answers words that this bot wrote below a visitor's name.
    boolean answersBot(BotId bot) {
        JsonNode target = json.path("reply_to_message");
        return topic().isEmpty()
                && target.path("from").path("id").asLong() == bot.value()
                && target.path("entities").path(0).path("type").asText().equals("bold")
                && (!target.has("reply_markup") || CardButtons.areThose(target.path("reply_markup")));
    }

    /// The first emoji that everybody has, of those that were set; empty when there is none.
    ///
    /// @param reaction Bot API `MessageReactionUpdated`
    static String emojiOf(JsonNode reaction) {
        for (JsonNode each : reaction.path("new_reaction")) {
            if (each.path("type").asText().equals("emoji")) {
                return each.path("emoji").asText();
            }
        }
        return "";
    }

    /// What the message says that it answers; empty when that has no words.
    String wordsOfAnswered() {
        JsonNode answered = json.path("reply_to_message");
        return answered.path("text").asText(answered.path("caption").asText());
    }

    /// The address behind words of the message it answers, if there is one.
    Optional<String> linkOfAnswered() {
        for (JsonNode entity : json.path("reply_to_message").path("entities")) {
            if (entity.path("type").asText().equals("text_link")) {
                return Optional.of(entity.path("url").asText());
            }
        }
        return Optional.empty();
    }

    /// Whether it answers something that is not here, in another topic or chat.
    boolean answersElsewhere() {
        return json.has("external_reply");
    }

    String quote() {
        return json.path("quote").path("text").asText();
    }

    Optional<String> album() {
        return Optional.ofNullable(json.path("media_group_id").textValue());
    }

    /// Whose words they were first.
    Optional<String> forwardedFrom() {
        JsonNode origin = json.path("forward_origin");
        if (origin.isMissingNode()) {
            return Optional.empty();
        }
        String name = switch (origin.path("type").asText()) {
            case "user" -> fullName(origin.path("sender_user"));
            case "hidden_user" -> origin.path("sender_user_name").asText();
            case "chat" -> origin.path("sender_chat").path("title").asText();
            case "channel" -> origin.path("chat").path("title").asText();
            default -> "";
        };
        return Optional.of(name.isBlank() ? "Telegram" : name);
    }

    static String fullName(JsonNode user) {
        return (user.path("first_name").asText() + " " + user.path("last_name").asText()).strip();
    }

    /// Who wrote it: a person, or an admin who writes as the group. Other bots and channels are not operators.
    Optional<Author.ByOperator> operator() {
        if (json.has(SENDER_CHAT)) {
            boolean asGroup = json.path(SENDER_CHAT).path("id").asLong() == group().value()
                    && !json.path("is_automatic_forward").asBoolean();
            String signature = json.path("author_signature").asText();
            return asGroup
                    ? Optional.of(new Author.ByOperator(
                            new OperatorId(group().value()), signature.isBlank() ? groupTitle() : signature))
                    : Optional.empty();
        }
        JsonNode from = json.path("from");
        if (!from.path("id").isIntegralNumber() || from.path("is_bot").asBoolean()) {
            return Optional.empty();
        }
        String name = from.path("first_name").asText();
        return Optional.of(
                new Author.ByOperator(new OperatorId(from.path("id").asLong()), name.isBlank() ? groupTitle() : name));
    }

    String words() {
        return json.path("text").asText(json.path("caption").asText());
    }

    /// Whether it begins with a command, of whatever bot.
    boolean isCommand() {
        JsonNode first = json.path("entities").path(0);
        return first.path("type").asText().equals("bot_command")
                && first.path("offset").asInt() == 0;
    }
}
