package chat.k1te.telegram;

import java.util.function.Function;
import java.util.stream.Stream;
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

    /// Whether these are the wanted ones, whatever else Telegram has added since.
    static boolean areWanted(ChatAdministratorRights rights) {
        ChatAdministratorRights wanted = wanted();
        return Stream.<Function<ChatAdministratorRights, Boolean>>of(
                        ChatAdministratorRights::getIsAnonymous,
                        ChatAdministratorRights::getCanManageChat,
                        ChatAdministratorRights::getCanDeleteMessages,
                        ChatAdministratorRights::getCanManageVideoChats,
                        ChatAdministratorRights::getCanRestrictMembers,
                        ChatAdministratorRights::getCanPromoteMembers,
                        ChatAdministratorRights::getCanChangeInfo,
                        ChatAdministratorRights::getCanInviteUsers,
                        ChatAdministratorRights::getCanPinMessages,
                        ChatAdministratorRights::getCanManageTopics)
                .allMatch(right -> Boolean.TRUE.equals(right.apply(rights)) == right.apply(wanted));
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
