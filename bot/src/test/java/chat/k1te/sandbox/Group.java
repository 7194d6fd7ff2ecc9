package chat.k1te.sandbox;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A group, and what its owner does with it. It stays the same group when it is upgraded to a supergroup: then its
/// [#id] changes. Safe to share.
public final class Group {
    private static final int MILLION = 1_000_000;

    private final Engine engine;
    private final World world;
    private final long firstId;
    private final Person owner;

    Group(Engine engine, long firstId, Person owner) {
        this.engine = engine;
        this.world = engine.world;
        this.firstId = firstId;
        this.owner = owner;
    }

    public long id() {
        return world.read(() -> chat().id);
    }

    public String title() {
        return world.read(() -> chat().title());
    }

    public boolean isForum() {
        return world.read(() -> chat().isForum());
    }

    /// All topics ever made, in the order they were.
    public List<Topic> topics() {
        return world.read(() -> chat().topics.values().stream().map(Topic::of).toList());
    }

    /// Switches topics on or off. No update tells of it; a basic group is upgraded first, which updates do tell.
    public void setForum(boolean on) {
        world.change(() -> {
            if (on) engine.migration.supergroupOf(chat(), owner.user());
            chat().setForum(on);
        });
    }

    /// Makes the bot an administrator with these rights, by their Bot API names or without the `can_`. A basic group
    /// is upgraded first, because there rights cannot be chosen.
    public void promoteBot(Set<String> rights) {
        world.change(() -> {
            Set<String> named = Rights.of(rights);
            if (!named.isEmpty()) engine.migration.supergroupOf(chat(), owner.user());
            engine.members.promoteBot(chat(), owner.user(), named);
        });
    }

    /// Makes the bot an ordinary member.
    public void demoteBot() {
        setBot(Membership.MEMBER);
    }

    public void addBot() {
        setBot(Membership.MEMBER);
    }

    /// Removes the bot, which Telegram calls kicking.
    public void removeBot() {
        setBot(Membership.KICKED);
    }

    private void setBot(Membership membership) {
        world.change(() -> engine.members.set(chat(), owner.user(), world.bot, membership));
    }

    public void join(Person person) {
        world.change(() -> engine.members.set(chat(), owner.user(), person.user(), Membership.MEMBER));
    }

    public void remove(Person person) {
        world.change(() -> engine.members.set(chat(), owner.user(), person.user(), Membership.KICKED));
    }

    public void promote(Person person, Set<String> rights) {
        world.change(() ->
                engine.members.set(chat(), owner.user(), person.user(), Membership.administrator(Rights.of(rights))));
    }

    /// Whether members who are not administrators may write.
    public void setMembersMayWrite(boolean may) {
        world.change(() -> chat().membersMayWrite = may);
    }

    /// Deletes a topic with its messages. No update tells of it.
    public void deleteTopic(int topicId) {
        world.change(() -> engine.topics.delete(chat(), topic(topicId)));
    }

    public void closeTopic(int topicId) {
        world.change(() -> {
            engine.topics.setClosed(chat(), owner.user(), topic(topicId), true);
        });
    }

    public void reopenTopic(int topicId) {
        world.change(() -> {
            engine.topics.setClosed(chat(), owner.user(), topic(topicId), false);
        });
    }

    /// Gives a topic another name, as its menu does.
    public void renameTopic(int topicId, String name) {
        world.change(() -> {
            engine.topics.edit(
                    chat(), owner.user(), topic(topicId), Optional.of(Topics.cleanName(name)), Optional.empty());
        });
    }

    /// Closes the General topic: there only administrators may write.
    public void closeGeneral() {
        world.change(() -> {
            engine.topics.setGeneralClosed(chat(), owner.user(), true);
        });
    }

    public void reopenGeneral() {
        world.change(() -> {
            engine.topics.setGeneralClosed(chat(), owner.user(), false);
        });
    }

    /// Makes the bot somebody who left, which is not the same as being kicked.
    public void letBotGo() {
        setBot(Membership.LEFT);
    }

    /// Lets only these emoji be given as reactions.
    public void setAvailableReactions(Set<String> emoji) {
        world.change(() -> chat().availableReactions = Optional.of(Set.copyOf(emoji)));
    }

    /// Makes it a supergroup of more than a million messages: the topics there are can be seen but, as at Telegram,
    /// are not found any more by what the bot sends.
    public void outgrowTopics() {
        world.change(() -> {
            ChatState chat = chat();
            chat.forgottenTopics = chat.lastMessageId();
            chat.skipMessageIds(MILLION);
        });
    }

    /// Upgrades a basic group to a supergroup.
    ///
    /// @return the new id
    public long migrate() {
        return migrate(EnumSet.allOf(MigrationNews.class));
    }

    /// As [#migrate()], telling the bot only some of what happens.
    public long migrate(Set<MigrationNews> told) {
        return world.change(() -> engine.migration.supergroupOf(chat(), owner.user(), told).id);
    }

    /// The group as it is now, whatever id it began with.
    ChatState chat() {
        return world.read(() -> {
            ChatState first = world.chat(firstId).orElseThrow();
            return first.migratedTo().isPresent()
                    ? world.chat(first.migratedTo().getAsLong()).orElseThrow()
                    : first;
        });
    }

    private TopicState topic(int topicId) {
        return chat().topic(topicId).orElseThrow(() -> new IllegalArgumentException("no topic " + topicId));
    }
}
