package chat.k1te.sandbox;

/// How a person says something, beside what: under which name, in answer to what, passed on from where.
///
/// @param anonymous whether their reactions are the group's too
record Manner(boolean anonymous, Shaping shaping) {
    /// Changes what is about to be posted.
    @FunctionalInterface
    interface Shaping {
        Draft apply(ChatState chat, Draft draft);
    }

    static final Manner PLAIN = new Manner(false, (_, draft) -> draft);

    Manner and(Shaping more) {
        return new Manner(anonymous, (chat, draft) -> more.apply(chat, shaping.apply(chat, draft)));
    }

    /// As the group itself.
    Manner anonymously() {
        Manner shaped =
                and((chat, draft) -> draft.from(User.GROUP_ANONYMOUS_BOT).with("sender_chat", chat.json()));
        return new Manner(true, shaped.shaping);
    }

    Manner asChannel(String title) {
        return and((_, draft) -> draft.from(User.CHANNEL_BOT).with("sender_chat", Channels.json(title)));
    }

    /// As a post of the channel that the group belongs to.
    Manner asLinkedChannel(World world, String title) {
        return and((_, draft) -> draft.from(User.TELEGRAM)
                .with("sender_chat", Channels.json(title))
                .with(ForwardOrigin.channel(title, 1).fields(world.now().getEpochSecond()))
                .with("is_automatic_forward", Json.MAPPER.getNodeFactory().booleanNode(true)));
    }
}
