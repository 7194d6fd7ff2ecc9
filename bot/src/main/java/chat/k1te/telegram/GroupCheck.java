package chat.k1te.telegram;

import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/// Looks whether a group is fit to answer visitors in.
final class GroupCheck {
    private final TelegramApi api;
    private final User me;

    GroupCheck(TelegramApi api, User me) {
        this.api = api;
        this.me = me;
    }

    /// What the bot needs in a group, in the order in which it is mended.
    enum Point {
        MEMBER("check.member", "check.member.mend"),
        ADMIN("check.admin", "check.admin.mend"),
        MANAGES_TOPICS("check.manages-topics", "check.manages-topics.mend"),
        TOPICS("check.topics", "check.topics.mend"),
        HEARS("check.hears", "check.hears.mend"),
        SENDS("check.sends", "check.sends.mend");

        final String wellKey;
        final String mendKey;

        Point(String wellKey, String mendKey) {
            this.wellKey = wellKey;
            this.mendKey = mendKey;
        }
    }

    /// What the bot found in a group.
    ///
    /// @param well the points that are as they should be; none of a group that the bot does not see
    record Report(Group group, Set<Point> well) {
        private static final Set<Point> NEEDED_WITHOUT_TOPICS =
                EnumSet.of(Point.MEMBER, Point.TOPICS, Point.HEARS, Point.SENDS);

        /// An owner's private chat with the bot.
        static Report ofPrivate(Group chat) {
            Set<Point> well = EnumSet.allOf(Point.class);
            if (!chat.forum()) {
                well.remove(Point.TOPICS);
            }
            return new Report(chat, well);
        }

        /// Whether visitors can be answered there.
        boolean isFit() {
            return well.contains(Point.MEMBER) && (!group.forum() || well.contains(Point.MANAGES_TOPICS));
        }

        /// Whether anything is missing that the bot could be given. Topics are a matter of taste.
        boolean lacksRights() {
            return points().stream().anyMatch(point -> point != Point.TOPICS && !well.contains(point));
        }

        /// What counts in this group. Without topics replies are enough, and nothing counts where the bot is not.
        List<Point> points() {
            if (!well.contains(Point.MEMBER)) {
                return List.of(Point.MEMBER);
            }
            return Stream.of(Point.values())
                    .filter(point -> group.forum() || NEEDED_WITHOUT_TOPICS.contains(point))
                    .toList();
        }
    }

    Report look(GroupId id) throws InterruptedException {
        ApiResult<ChatFullInfo> seen =
                api.call(GetChat.builder().chatId(id.value()).build());
        if (seen instanceof ApiResult.Rejected<ChatFullInfo>) {
            return new Report(new Group(id, "", false), EnumSet.noneOf(Point.class));
        }
        ChatFullInfo chat = seen.orThrow();
        Group group = new Group(id, String.valueOf(chat.getTitle()), Boolean.TRUE.equals(chat.getIsForum()));
        if (id.value() > 0) {
            return Report.ofPrivate(group);
        }
        ApiResult<ChatMember> found = member(id, me.getId());
        return new Report(
                group,
                found instanceof ApiResult.Rejected<ChatMember>
                        ? EnumSet.noneOf(Point.class)
                        : points(chat, group, found.orThrow()));
    }

    private Set<Point> points(ChatFullInfo chat, Group group, ChatMember found) {
        Set<Point> well = EnumSet.noneOf(Point.class);
        if (!isMember(found)) {
            return well;
        }
        well.add(Point.MEMBER);
        boolean admin = isAdmin(found);
        add(well, Point.ADMIN, admin);
        add(
                well,
                Point.MANAGES_TOPICS,
                found instanceof ChatMemberAdministrator rights && Boolean.TRUE.equals(rights.getCanManageTopics()));
        add(well, Point.TOPICS, group.forum());
        add(well, Point.HEARS, admin || Boolean.TRUE.equals(me.getCanReadAllGroupMessages()));
        add(well, Point.SENDS, admin || maySend(chat, found));
        return well;
    }

    private static boolean maySend(ChatFullInfo chat, ChatMember member) {
        return member instanceof ChatMemberRestricted restricted
                ? Boolean.TRUE.equals(restricted.getCanSendMessages())
                : chat.getPermissions() == null
                        || !Boolean.FALSE.equals(chat.getPermissions().getCanSendMessages());
    }

    private static void add(Set<Point> well, Point point, boolean is) {
        if (is) {
            well.add(point);
        }
    }

    /// Whether this person runs the group.
    boolean isAdmin(GroupId group, long user) throws InterruptedException {
        ApiResult<ChatMember> member = member(group, user);
        return !(member instanceof ApiResult.Rejected<ChatMember>) && isAdmin(member.orThrow());
    }

    /// Whether this person is in the group.
    boolean isMember(GroupId group, long user) throws InterruptedException {
        ApiResult<ChatMember> member = member(group, user);
        return !(member instanceof ApiResult.Rejected<ChatMember>) && isMember(member.orThrow());
    }

    /// Who is restricted may have left, too.
    private static boolean isMember(ChatMember member) {
        return switch (member.getStatus()) {
            case "left", "kicked" -> false;
            default ->
                !(member instanceof ChatMemberRestricted restricted) || Boolean.TRUE.equals(restricted.getIsMember());
        };
    }

    private static boolean isAdmin(ChatMember member) {
        return member instanceof ChatMemberAdministrator || member instanceof ChatMemberOwner;
    }

    private ApiResult<ChatMember> member(GroupId group, long user) throws InterruptedException {
        return api.call(
                GetChatMember.builder().chatId(group.value()).userId(user).build());
    }
}
