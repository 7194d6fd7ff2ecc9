package chat.k1te.telegram;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;

/// Looks whether a group is fit to answer visitors in.
final class GroupCheck {
    private final TelegramApi api;
    private final BotId bot;

    GroupCheck(TelegramApi api, BotId bot) {
        this.api = api;
        this.bot = bot;
    }

    /// What the bot found.
    sealed interface Finding {
        record Fit(Group group) implements Finding {}

        /// The one thing that is missing, by its text key.
        record Lacks(String textKey, String title) implements Finding {}
    }

    Finding look(GroupId id) throws InterruptedException {
        ApiResult<ChatFullInfo> seen =
                api.call(GetChat.builder().chatId(id.value()).build());
        if (seen instanceof ApiResult.Rejected<ChatFullInfo>) {
            return new Finding.Lacks("mend.no-access", "");
        }
        ChatFullInfo chat = seen.orThrow();
        Group group = new Group(id, String.valueOf(chat.getTitle()), Boolean.TRUE.equals(chat.getIsForum()));
        ApiResult<ChatMember> me = member(id, bot.value());
        if (me instanceof ApiResult.Rejected<ChatMember>) {
            return new Finding.Lacks("mend.not-in-group", group.title());
        }
        return switch (me.orThrow()) {
            case ChatMemberAdministrator admin
            when !group.forum() || Boolean.TRUE.equals(admin.getCanManageTopics()) -> new Finding.Fit(group);
            case ChatMember member
            when member.getStatus().equals("left") || member.getStatus().equals("kicked") ->
                new Finding.Lacks("mend.not-in-group", group.title());
            // Without topics replies are enough, and those reach every member.
            case ChatMember _ when !group.forum() -> new Finding.Fit(group);
            case ChatMember _ -> new Finding.Lacks("mend.not-admin", group.title());
        };
    }

    /// Whether this person runs the group.
    boolean isAdmin(GroupId group, long user) throws InterruptedException {
        ApiResult<ChatMember> member = member(group, user);
        if (member instanceof ApiResult.Rejected<ChatMember>) {
            return false;
        }
        ChatMember found = member.orThrow();
        return found instanceof ChatMemberAdministrator || found instanceof ChatMemberOwner;
    }

    private ApiResult<ChatMember> member(GroupId group, long user) throws InterruptedException {
        return api.call(
                GetChatMember.builder().chatId(group.value()).userId(user).build());
    }
}
