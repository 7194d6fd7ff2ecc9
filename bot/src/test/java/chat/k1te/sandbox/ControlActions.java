package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person can do on the page.
final class ControlActions {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

    private final Engine engine;
    private final World world;
    private final SandboxTelegram telegram;

    ControlActions(Engine engine, SandboxTelegram telegram) {
        this.engine = engine;
        this.world = engine.world;
        this.telegram = telegram;
    }

    /// Does it and gives the further fields of the answer.
    ObjectNode act(Person person, JsonNode request) {
        long chat = request.path("chat").asLong();
        int topic = request.path("topic").asInt();
        int message = request.path("message").asInt();
        String text = request.path("text").asText();
        return switch (request.path("action").asText()) {
            case "send" -> send(person, request);
            case "photo" -> made("message", answering(person, request).sendFile(chat, topic, photo(request)));
            case "file" -> made("message", answering(person, request).sendFile(chat, topic, file(request)));
            case "album" -> {
                List<SentFile> items = request.path("items")
                        .valueStream()
                        .map(ControlActions::file)
                        .toList();
                answering(person, request).sendAlbum(chat, topic, items);
                yield Json.object();
            }
            case "edit" -> done(() -> person.edit(chat, message, text));
            case "delete" -> done(() -> person.delete(chat, message));
            case "react" ->
                done(() -> person.react(chat, message, request.path("emoji").asText()));
            case "press" -> press(person, request);
            case "keyboard" -> keyboard(person, request);
            case "join" -> done(() -> person.joinBy(request.path("link").asText()));
            case "share_users" ->
                done(() -> person.shareUsers(
                        request.path("request_id").asInt(),
                        request.path("users")
                                .valueStream()
                                .map(user -> telegram.person(user.asLong()))
                                .toArray(Person[]::new)));
            case "share_chat" -> done(() -> share(person, request, chat));
            case "create_group" -> createGroup(person, request);
            case "start" -> made("message", person.start(request.path("payload").asText()));
            case "start_in_group" ->
                done(() -> person.startInGroup(
                        group(person, chat), request.path("payload").asText(), words(request.path("rights"))));
            case "create_topic" ->
                made("topic", person.createTopic(chat, request.path("name").asText()));
            case "close_topic" -> done(() -> asAdministrator(person, chat).closeTopic(topic));
            case "reopen_topic" -> done(() -> asAdministrator(person, chat).reopenTopic(topic));
            case "rename_topic" ->
                done(() -> asAdministrator(person, chat)
                        .renameTopic(topic, request.path("name").asText()));
            case "delete_topic" -> done(() -> asAdministrator(person, chat).deleteTopic(topic));
            case "toggle_topics" ->
                done(() -> asAdministrator(person, chat)
                        .setForum(request.path("on").asBoolean()));
            case "add_member" ->
                done(() -> group(person, chat)
                        .join(telegram.person(request.path("user").asLong())));
            case "set_bot" -> done(() -> setBot(asAdministrator(person, chat), request));
            case "create_person" -> createPerson(request);
            case "open_app" -> openApp(person, request);
            case String other -> throw new IllegalArgumentException("there is no action \"" + other + "\"");
        };
    }

    private static ObjectNode done(Runnable work) {
        work.run();
        return Json.object();
    }

    private static ObjectNode made(String field, long id) {
        return Json.object().put(field, id);
    }

    private ObjectNode send(Person person, JsonNode request) {
        long chat = request.path("chat").asLong();
        String text = request.path("text").asText();
        int topic = request.path("topic").asInt();
        if (request.has("entities")) {
            return made("message", person.sayFormatted(chat, topic, text, request.path("entities")));
        }
        int replyTo = request.path("reply_to").asInt();
        return made("message", replyTo != 0 ? person.reply(chat, replyTo, text) : person.sayIn(chat, topic, text));
    }

    private static Person answering(Person person, JsonNode request) {
        int replyTo = request.path("reply_to").asInt();
        return replyTo == 0 ? person : person.replyingTo(request.path("chat").asLong(), replyTo);
    }

    private static SentFile photo(JsonNode request) {
        return SentFile.photo(data(request)).captioned(request.path("caption").asText());
    }

    /// The file that a request describes by `kind`, `name`, `mime` and `data`.
    private static SentFile file(JsonNode request) {
        SentFile file = switch (request.path("kind").asText()) {
            case "photo" -> SentFile.photo(data(request));
            case "voice" -> SentFile.voice(data(request));
            case "video" -> SentFile.video(data(request));
            case "document" ->
                SentFile.document(
                        request.path("name").asText(), request.path("mime").asText(), data(request));
            case String other -> throw new IllegalArgumentException("nobody sends a \"" + other + "\"");
        };
        return file.captioned(request.path("caption").asText());
    }

    private static byte[] data(JsonNode request) {
        return Base64.getDecoder().decode(request.path("data").asText());
    }

    /// Presses and waits for the bot's answer; a bot that gives none leaves the answer out.
    private ObjectNode press(Person person, JsonNode request) {
        String query = world.change(() -> {
            Hand hand = new Hand(engine, person.user());
            MessageState message = hand.message(
                    request.path("chat").asLong(), request.path("message").asInt());
            JsonNode button = buttonAt(message.inlineKeyboard(), "inline_keyboard", request);
            return hand.press(message, button);
        });
        ObjectNode result = Json.object();
        person.awaitAnswer(query, ANSWER_TIMEOUT).ifPresent(answer -> result.set("answer", answer));
        return result;
    }

    private ObjectNode keyboard(Person person, JsonNode request) {
        return world.change(() -> {
            ChatState chat =
                    new Hand(engine, person.user()).chat(request.path("chat").asLong());
            JsonNode button = buttonAt(chat.replyKeyboard, "keyboard", request);
            if (button.has("request_chat")) throw new IllegalArgumentException("this button asks for a group");
            if (button.has("web_app")) throw new IllegalArgumentException("this button opens a Mini App");
            return made("message", person.say(chat.id, Buttons.text(button)));
        });
    }

    private static JsonNode buttonAt(Optional<JsonNode> markup, String field, JsonNode request) {
        return Buttons.at(
                markup,
                field,
                request.path("row").asInt(),
                request.path("column").asInt());
    }

    /// What is asked for: by a prepared button's id in `prepared`, else by `request_id`.
    static JsonNode request(Engine engine, Person person, JsonNode request) {
        String prepared = request.path("prepared").asText();
        Optional<JsonNode> found = prepared.isEmpty()
                ? engine.chatRequests.pending(
                        person.user(), request.path("request_id").asInt())
                : engine.chatRequests.prepared(person.user(), prepared);
        return found.orElseThrow(() -> new IllegalStateException("nothing asks for a group"));
    }

    private void share(Person person, JsonNode request, long chatId) {
        world.change(() -> engine.chatRequests.share(
                person.user(), request(engine, person, request), new Hand(engine, person.user()).chat(chatId)));
    }

    private ObjectNode createGroup(Person person, JsonNode request) {
        Group group = person.createGroup(
                request.path("title").asText(), request.path("forum").asBoolean());
        ObjectNode asked = Json.object();
        request.properties().forEach(field -> {
            if (field.getKey().equals("share_request_id")) asked.set("request_id", field.getValue());
            if (field.getKey().equals("share_prepared")) asked.set("prepared", field.getValue());
        });
        if (!asked.isEmpty()) share(person, asked, group.id());
        return made("chat", group.id());
    }

    private Group group(Person person, long chatId) {
        return world.read(() -> {
            new Hand(engine, person.user()).chat(chatId);
            return new Group(engine, chatId, person);
        });
    }

    private Group asAdministrator(Person person, long chatId) {
        Group group = group(person, chatId);
        boolean may = world.read(() -> group.chat().member(person.id()).isAdministrator());
        if (!may) throw new IllegalStateException("only administrators may do this");
        return group;
    }

    private void setBot(Group group, JsonNode request) {
        switch (request.path("status").asText()) {
            case "administrator" -> group.promoteBot(words(request.path("rights")));
            case "member" -> group.demoteBot();
            case "left" -> group.removeBot();
            case String other -> throw new IllegalArgumentException("the bot cannot be \"" + other + "\"");
        }
    }

    private ObjectNode createPerson(JsonNode request) {
        String name = request.path("first_name").asText().strip();
        if (name.isEmpty()) throw new IllegalArgumentException("a person needs a name");
        return made(
                "user",
                telegram.person(name, request.path("language_code").asText("en"))
                        .id());
    }

    /// Opens a Mini App. From a keyboard's button Telegram tells it nothing about the person.
    private ObjectNode openApp(Person person, JsonNode request) {
        String url = request.path("url").asText();
        ObjectNode result = Json.object().put("url", url);
        boolean told = !request.path("from").asText().equals("keyboard");
        return told ? result.put("init_data", person.openApp(startParameter(url))) : result;
    }

    private static String startParameter(String url) {
        ObjectNode query = Json.object();
        int mark = url.indexOf('?');
        if (mark >= 0) RequestReader.readForm(url.substring(mark + 1).split("#")[0], query);
        return query.path("tgWebAppStartParam").asText();
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new HashSet<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }
}
