package chat.k1te.telegram;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.GroupId;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.Threads;
import chat.k1te.thread.Topic;
import chat.k1te.thread.TopicId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.User;

/// What Telegram tells of groups: the bot's place in them, their change into supergroups, topics that were made.
final class GroupChanges {
    private static final int DUE_LOOK = 1_000;
    private static final Set<String> NOTES = Set.of(
            "migrate_to_chat_id",
            "migrate_from_chat_id",
            "forum_topic_created",
            "forum_topic_edited",
            "forum_topic_closed",
            "forum_topic_reopened");

    private final User me;
    private final Chat chat;
    private final Threads threads;
    private final DeskWatch desks;
    private final GroupCheck check;
    private final InstantSource clock;

    GroupChanges(User me, Chat chat, Threads threads, DeskWatch desks, GroupCheck check, InstantSource clock) {
        this.me = me;
        this.chat = chat;
        this.threads = threads;
        this.desks = desks;
        this.check = check;
        this.clock = clock;
    }

    /// The bot's place in a group has changed.
    void membership(JsonNode change) throws InterruptedException {
        GroupId group = new GroupId(change.path("chat").path("id").asLong());
        JsonNode now = change.path("new_chat_member");
        boolean forum = change.path("chat").path("is_forum").asBoolean();
        switch (now.path("status").asText()) {
            case "left", "kicked" -> removed(group);
            case "administrator" -> {
                boolean topics = now.path("can_manage_topics").asBoolean();
                if (forum && !topics) {
                    desks.found(group, Trouble.NO_TOPIC_RIGHT);
                } else if (differs(group, forum)) {
                    look(group);
                } else {
                    desks.fit(group, forum);
                }
            }
            case "restricted" -> desks.found(group, Trouble.MUTED);
            case "member" -> member(group, forum, wasAdmin(change));
            default -> {
                // A status that Telegram may add; the next call will show what it means.
            }
        }
    }

    /// Unless it is back already: the news may be late.
    private void removed(GroupId group) throws InterruptedException {
        if (!check.look(group).well().contains(GroupCheck.Point.MEMBER)) {
            desks.found(group, Trouble.REMOVED);
        }
    }

    private static boolean wasAdmin(JsonNode change) {
        return change.path("old_chat_member").path("status").asText().equals("administrator");
    }

    /// Without rights a forum can't be managed, and with privacy mode on the bot hears nothing but replies to it; who
    /// made it so is told, not who has always had it so.
    private void member(GroupId group, boolean forum, boolean demoted) throws InterruptedException {
        if (forum) {
            desks.found(group, Trouble.NO_TOPIC_RIGHT);
        } else if (demoted && !Boolean.TRUE.equals(me.getCanReadAllGroupMessages()) && group.value() < 0) {
            desks.found(group, Trouble.DEAF);
        } else {
            desks.fit(group, false);
        }
    }

    /// Whether the message is a note about the group that is of use here.
    boolean isNote(MessageJson message) {
        JsonNode json = message.json();
        return NOTES.stream().anyMatch(json::has);
    }

    void noted(MessageJson message) {
        JsonNode json = message.json();
        if (json.has("migrate_to_chat_id")) {
            desks.moved(
                    message.group(), new GroupId(json.path("migrate_to_chat_id").asLong()));
        } else if (json.has("migrate_from_chat_id")) {
            desks.moved(new GroupId(json.path("migrate_from_chat_id").asLong()), message.group());
        } else if (json.has("forum_topic_created") && message.from() == me.getId()) {
            topicMade(message);
        } else if (message.from() != me.getId()) {
            topicShut(message, json.has("forum_topic_closed"), json.has("forum_topic_reopened"));
            topicNamed(message, json.path("forum_topic_edited").path("name").asText());
        }
    }

    /// A name that somebody gave a topic stays: the bot only marks it from then on.
    private void topicNamed(MessageJson message, String name) {
        if (!name.isBlank()) {
            thread(message).ifPresent(thread -> chat.change(thread.id(), now -> now.renamed(name, clock.instant())));
        }
    }

    private Optional<ChatThread> thread(MessageJson message) {
        return message.topic().flatMap(topic -> chat.shownIn(new BotId(me.getId()), topic));
    }

    /// Closing a topic by hand says the same as the command, and so does opening it.
    private void topicShut(MessageJson message, boolean closed, boolean reopened) {
        if (closed || reopened) {
            thread(message)
                    .ifPresent(thread -> chat.change(thread.id(), now -> now.shutByHand(closed, clock.instant())));
        }
    }

    /// A topic that this bot made, and whose answer may have been lost: the thread that waits for it takes it.
    private void topicMade(MessageJson message) {
        String name = message.json().path("forum_topic_created").path("name").asText();
        Optional<Topic> topic =
                message.topic().or(() -> Optional.of(new Topic(message.group(), new TopicId(message.id()))));
        threads.due(new BotId(me.getId()), DUE_LOOK).stream()
                .filter(thread -> waitsFor(thread, message.group(), name))
                .findFirst()
                .ifPresent(thread -> chat.change(
                        thread.id(),
                        now -> waitsFor(now, message.group(), name)
                                ? now.shownIn(topic.orElseThrow(), clock.instant())
                                : now));
    }

    /// Whether something is on its way to this group whose place there is not known yet.
    boolean isBeingSentTo(GroupId group) {
        return threads.due(new BotId(me.getId()), DUE_LOOK).stream()
                .filter(thread -> thread.group().equals(group))
                .flatMap(thread -> thread.outgoing().parcel().stream())
                .anyMatch(parcel -> parcel.kind().isSaid());
    }

    private static boolean waitsFor(ChatThread thread, GroupId group, String name) {
        return thread.group().equals(group)
                && thread.outgoing()
                        .parcel()
                        .filter(parcel -> parcel.kind() == Parcel.Kind.TOPIC
                                && parcel.text().equals(name))
                        .isPresent();
    }

    /// An ordinary message shows whether the group has topics, which nothing else tells. It may be late: what is so now
    /// is asked.
    void seen(MessageJson message) throws InterruptedException {
        if (differs(message.group(), message.inForum())) {
            look(message.group());
        }
    }

    /// Whether the group is said to be another kind of desk than it was.
    private boolean differs(GroupId id, boolean forum) {
        return desks.channelsOf(id).stream()
                .flatMap(channel -> channel.group().stream())
                .anyMatch(group -> group.forum() != forum);
    }

    private void look(GroupId group) throws InterruptedException {
        GroupCheck.Report now = check.look(group);
        if (!now.isFit()) {
            return;
        }
        if (!now.group().forum() && differs(group, false)) {
            desks.found(group, Trouble.TOPICS_OFF);
        } else {
            desks.fit(group, now.group().forum());
        }
    }
}
