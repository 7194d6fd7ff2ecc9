package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// Who is in which chat, and who is told when that changes. Call it inside [World#change].
final class Members {
    private final World world;
    private final Updates updates;
    private final Posts posts;

    Members(World world, Updates updates, Posts posts) {
        this.world = world;
        this.updates = updates;
        this.posts = posts;
    }

    /// Sets what `who` is in `chat` from now on; `by` is the one who did it.
    void set(ChatState chat, User by, User who, Membership now) {
        Membership before = chat.member(who.id());
        if (before.equals(now)) return;
        boolean toldBefore = chat.member(world.bot.id()).isAdministrator();
        chat.members.put(who.id(), now);
        tell(chat, by, who, before, now, toldBefore);
        if (chat.isPrivate()) return;
        if (!before.isPresent() && now.isPresent()) postJoined(chat, by, who);
        if (before.isPresent() && !now.isPresent()) postLeft(chat, by, who);
    }

    void promoteBot(ChatState chat, User by, Set<String> rights) {
        set(chat, by, world.bot, Membership.administrator(chat.isSupergroup() ? rights : Rights.OF_BASIC_GROUP));
    }

    private void tell(
            ChatState chat, User by, User who, Membership before, Membership now, boolean botIsAdministrator) {
        boolean own = who.equals(world.bot);
        if (!own && !botIsAdministrator) return;
        ObjectNode json = Json.object();
        json.set("chat", chat.json());
        json.set("from", by.json());
        json.put("date", world.now().getEpochSecond());
        json.set("old_chat_member", before.json(who));
        json.set("new_chat_member", now.json(who));
        updates.offer(own ? "my_chat_member" : "chat_member", json);
    }

    private void postJoined(ChatState chat, User by, User who) {
        posts.post(chat, Draft.service(by, "new_chat_members", Json.array().add(who.json())));
    }

    private void postLeft(ChatState chat, User by, User who) {
        posts.post(chat, Draft.service(by, "left_chat_member", who.json()));
    }
}
