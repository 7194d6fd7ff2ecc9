package chat.k1te.tenant;

/// The Telegram group a channel is bound to, as it was when last looked at.
///
/// @param forum whether it has topics; Telegram tells no one when they are switched on or off
public record Group(GroupId id, String title, boolean forum) {}
