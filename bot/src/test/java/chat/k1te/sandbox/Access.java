package chat.k1te.sandbox;

/// Which chat a call means, and whether the bot may do there what it asks.
final class Access {
    private final World world;

    Access(World world) {
        this.world = world;
    }

    /// The chat, if the bot has ever been there.
    ChatState known(Params params, String name) {
        if (params.text(name).isEmpty()) throw Rejection.badRequest("chat_id is empty");
        long id = params.number(name, 0);
        return world.chat(id)
                .filter(chat -> chat.members.containsKey(world.bot.id()))
                .orElseThrow(() -> unknown(id));
    }

    private Rejection unknown(long id) {
        boolean met = world.user(id).isPresent()
                && world.chats().stream()
                        .anyMatch(chat -> chat.member(id).isPresent()
                                && chat.member(world.bot.id()).isPresent());
        return met
                ? Rejection.forbidden("bot can't initiate conversation with a user")
                : Rejection.badRequest("chat not found");
    }

    /// A chat the bot can look into.
    ChatState readable(Params params) {
        ChatState chat = known(params, "chat_id");
        if (chat.migratedTo().isEmpty()) requirePresence(chat);
        return chat;
    }

    /// A chat the bot can change something in.
    ChatState writable(Params params) {
        ChatState chat = known(params, "chat_id");
        chat.migratedTo().ifPresent(newId -> {
            throw Rejection.migrated(newId);
        });
        requirePresence(chat);
        return chat;
    }

    /// The message that a call means.
    static MessageState message(Params params, ChatState chat, String verb) {
        if (!params.has("message_id")) throw Rejection.badRequest("message identifier is not specified");
        return chat.message(params.integer("message_id", 0))
                .orElseThrow(() -> Rejection.badRequest("message to " + verb + " not found"));
    }

    private void requirePresence(ChatState chat) {
        Membership.Status status = chat.member(world.bot.id()).status();
        String kind = chat.isSupergroup() ? "supergroup chat" : "group chat";
        if (chat.isPrivate() && status != Membership.Status.MEMBER) {
            throw Rejection.forbidden("bot was blocked by the user");
        }
        if (status == Membership.Status.KICKED) throw Rejection.forbidden("bot was kicked from the " + kind);
        if (status == Membership.Status.LEFT) throw Rejection.forbidden("bot is not a member of the " + kind);
    }

    boolean botMay(ChatState chat, String right) {
        return chat.isPrivate() || chat.member(world.bot.id()).may(right);
    }

    void requireRight(ChatState chat, String right, String whatFor) {
        if (!botMay(chat, right)) throw Rejection.badRequest("not enough rights to " + whatFor);
    }

    /// @param what the kind of message in the words of the error: `text messages`, `photos`, `documents`
    void requireSending(ChatState chat, String what) {
        boolean may = chat.isPrivate()
                || chat.membersMayWrite
                || chat.member(world.bot.id()).isAdministrator();
        if (!may) throw Rejection.badRequest("not enough rights to send " + what + " to the chat");
    }

    User user(Params params) {
        return world.user(params.number("user_id", 0)).orElseThrow(() -> Rejection.badRequest("user not found"));
    }
}
