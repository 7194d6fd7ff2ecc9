package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/// All that somebody does with the messages there are: edits, deletions, reactions, pins, buttons.
public abstract sealed class Participant extends Sender permits Person {
    final Engine engine;
    final World world;
    final User user;
    final Hand hand;

    Participant(Engine engine, User user, Manner manner) {
        this.engine = engine;
        this.world = engine.world;
        this.user = user;
        this.hand = new Hand(engine, user, manner);
    }

    /// Edits the text or caption of an own message; saying the same again is no edit.
    public void edit(long chatId, int messageId, String text) {
        world.change(() -> {
            MessageState message = hand.message(chatId, messageId);
            hand.requireOwn(message);
            engine.posts.edit(message, hand.rewritten(message, text), message.inlineKeyboard());
        });
    }

    /// Edits what an own message is made of: other words with entities, another file, a moved location.
    public void editRaw(long chatId, int messageId, ObjectNode content) {
        world.change(() -> {
            MessageState message = hand.message(chatId, messageId);
            hand.requireOwn(message);
            engine.posts.edit(message, content, message.inlineKeyboard());
        });
    }

    /// Moves an own live location.
    public void moveLocation(long chatId, int messageId, double latitude, double longitude) {
        JsonNode now =
                world.read(() -> hand.message(chatId, messageId).content().path("location"));
        editRaw(
                chatId,
                messageId,
                Contents.liveLocation(
                        latitude, longitude, now.path("live_period").asLong()));
    }

    /// Ends an own live location where it is.
    public void stopLocation(long chatId, int messageId) {
        JsonNode now =
                world.read(() -> hand.message(chatId, messageId).content().path("location"));
        editRaw(
                chatId,
                messageId,
                Contents.location(
                        now.path("latitude").asDouble(), now.path("longitude").asDouble()));
    }

    /// Deletes a message; the bot is not told.
    public void delete(long chatId, int messageId) {
        world.change(() -> engine.posts.delete(hand.message(chatId, messageId)));
    }

    /// Sets a reaction in place of the last; an empty text takes it away. Several, as Premium accounts may give, stand
    /// with spaces between them.
    public void react(long chatId, int messageId, String emoji) {
        world.change(() -> hand.react(hand.message(chatId, messageId), emoji));
    }

    /// Reacts with an emoji that somebody drew.
    public void reactCustom(long chatId, int messageId, String customEmojiId) {
        react(chatId, messageId, Reactions.CUSTOM + customEmojiId);
    }

    /// Pins a message, which a service message tells.
    public void pin(long chatId, int messageId) {
        world.change(() -> engine.posts.pin(hand.message(chatId, messageId), user));
    }

    /// Presses the inline button with this text.
    ///
    /// @return the id of the callback query, for [#awaitAnswer]
    public String press(long chatId, int messageId, String buttonText) {
        return world.change(() -> {
            MessageState message = hand.message(chatId, messageId);
            JsonNode button = Buttons.find(message.inlineKeyboard(), "inline_keyboard", buttonText);
            return hand.press(message, button);
        });
    }

    /// Presses a button that a changed app made up.
    public String pressForged(long chatId, int messageId, String data) {
        return world.change(() -> engine.callbacks.press(user, hand.message(chatId, messageId), data));
    }

    /// The bot's answer to a press: `text` and `show_alert`.
    public Optional<JsonNode> awaitAnswer(String queryId, Duration timeout) {
        return world.read(() -> {
            world.await(() -> engine.callbacks.answerTo(queryId).isPresent() || engine.closed, timeout);
            return engine.callbacks.answerTo(queryId).map(JsonNode.class::cast);
        });
    }

    /// Presses a plain button of the keyboard under the private chat, which sends its text.
    public int pressKeyboard(String buttonText) {
        return world.change(() -> {
            Buttons.find(hand.privateChat().replyKeyboard, "keyboard", buttonText);
            return sendRaw(user.id(), 0, hand.text(buttonText).content());
        });
    }
}
