package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.EnumSet;
import java.util.Set;

/// Turns a basic group into a supergroup: a new id, a new count of messages, two service messages.
final class Migration {
    private final World world;
    private final Posts posts;
    private final Updates updates;

    Migration(World world, Posts posts, Updates updates) {
        this.world = world;
        this.posts = posts;
        this.updates = updates;
    }

    /// The chat itself when it is a supergroup already, else its supergroup, which is made now if need be.
    ChatState supergroupOf(ChatState group, User by) {
        return supergroupOf(group, by, EnumSet.allOf(MigrationNews.class));
    }

    /// @param told what of it reaches the bot; the rest is lost on the way
    ChatState supergroupOf(ChatState group, User by, Set<MigrationNews> told) {
        if (group.isSupergroup()) return group;
        if (group.migratedTo().isPresent()) {
            return world.chat(group.migratedTo().getAsLong()).orElseThrow();
        }
        ChatState supergroup = world.addSupergroup(group.title(), false);
        supergroup.members.putAll(group.members);
        tell(
                told,
                MigrationNews.IN_OLD_CHAT,
                () -> posts.post(group, Draft.service(by, "migrate_to_chat_id", LongNode.valueOf(supergroup.id))));
        group.migrateTo(supergroup.id);
        Draft origin = Draft.service(User.GROUP_ANONYMOUS_BOT, "migrate_from_chat_id", LongNode.valueOf(group.id));
        Draft inNewChat = origin.with("sender_chat", supergroup.json());
        tell(told, MigrationNews.IN_NEW_CHAT, () -> posts.post(supergroup, inNewChat));
        if (told.contains(MigrationNews.MEMBERSHIP)) tellBot(supergroup, by);
        return supergroup;
    }

    private void tell(Set<MigrationNews> told, MigrationNews news, Runnable work) {
        if (told.contains(news)) work.run();
        else updates.unheard(work);
    }

    private void tellBot(ChatState supergroup, User by) {
        Membership bot = supergroup.member(world.bot.id());
        if (!bot.isPresent()) return;
        var json = Json.object();
        json.set("chat", supergroup.json());
        json.set("from", by.json());
        json.set("date", IntNode.valueOf((int) world.now().getEpochSecond()));
        json.set("old_chat_member", Membership.LEFT.json(world.bot));
        json.set("new_chat_member", bot.json(world.bot));
        updates.offer("my_chat_member", json);
    }
}
