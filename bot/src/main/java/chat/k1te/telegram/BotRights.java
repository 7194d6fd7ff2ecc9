package chat.k1te.telegram;

import org.telegram.telegrambots.meta.api.objects.adminrights.ChatAdministratorRights;

/// The rights the bot asks for in a group: to manage topics, delete and pin messages, invite operators, and remove an
/// operator who was let go.
final class BotRights {
    /// The same rights as words of a `?startgroup=…&admin=…` link.
    static final String AS_LINK = "manage_topics+delete_messages+pin_messages+invite_users+restrict_members";

    private BotRights() {}

    static ChatAdministratorRights wanted() {
        return rights(false);
    }

    /// Who picks the group must have every right the bot gets, and be able to give it.
    static ChatAdministratorRights neededByOwner() {
        return rights(true);
    }

    private static ChatAdministratorRights rights(boolean promote) {
        return ChatAdministratorRights.builder()
                .isAnonymous(false)
                .canManageChat(true)
                .canDeleteMessages(true)
                .canManageVideoChats(false)
                .canRestrictMembers(true)
                .canPromoteMembers(promote)
                .canChangeInfo(false)
                .canInviteUsers(true)
                .canPostStories(false)
                .canEditStories(false)
                .canDeleteStories(false)
                .canPinMessages(true)
                .canManageTopics(true)
                .build();
    }
}
