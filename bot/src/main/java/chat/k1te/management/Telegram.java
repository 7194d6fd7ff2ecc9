package chat.k1te.management;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Posting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is asked of Telegram, and done there, for people who manage channels elsewhere than in a chat with the bot.
/// Safe for use by several threads.
public interface Telegram {
    /// Telegram is not reached, or does not do now what it was asked for. It may be asked again.
    final class Unreachable extends Exception {
        private static final long serialVersionUID = 1;

        public Unreachable(String why) {
            super(why);
        }
    }

    /// The bot as people know it.
    ///
    /// @param username without `@`
    /// @param hearsAll whether it is given every message in groups where it is no admin
    /// @param miniApp  whether the Mini App can be opened from its profile
    record Bot(String username, String name, boolean joinsGroups, boolean hearsAll, boolean miniApp) {
        public String link() {
            return "https://t.me/" + username;
        }
    }

    Bot bot() throws Unreachable;

    /// What the bot found in a group.
    ///
    /// @param fit      whether visitors can be answered there
    /// @param mendLink gives the bot the rights that it lacks
    record Report(boolean fit, List<Point> points, Optional<String> mendLink) {
        /// @param code stable word
        /// @param text what is well, or what is not
        /// @param mend how it is mended, where it is not well
        public record Point(String code, boolean well, String text, Optional<String> mend) {}
    }

    /// Looks at a group now.
    Report look(GroupId group, Locale language) throws Unreachable, InterruptedException;

    /// How somebody chooses a group.
    ///
    /// @param prepared the id of a button that the Mini App may show (`requestChat`); absent where there is none
    /// @param link     brings the bot into a group
    record Picker(Optional<String> prepared, String link) {}

    Picker picker(OperatorId person, ChannelSetup.Asked asked, Locale language)
            throws Unreachable, InterruptedException;

    /// Tells `person` that they will answer `channel` in their private chat with the bot.
    ///
    /// @return that chat; absent when the bot may not write there, most often because it was never opened
    Optional<Group> privateChat(OperatorId person, Channel channel, Locale language)
            throws Unreachable, InterruptedException;

    /// Lets a visitor of ours write to the channel, so that its people see the whole way once. The channel has a group.
    Posting test(Channel channel, Locale language) throws Unreachable;

    /// What somebody who has opened the bot is called; empty when that is not known.
    String nameOf(OperatorId person) throws InterruptedException;

    /// How somebody is invited.
    ///
    /// @param link  opens the invitation
    /// @param share offers it to people in Telegram
    record Door(String link, String share) {}

    Door door(Team.Invited invited, Locale language) throws Unreachable;

    /// Takes somebody who was let go out of the groups. May be done again.
    ///
    /// @return the titles of those groups where the bot may not
    List<String> takeOut(Operator gone) throws Unreachable, InterruptedException;

    /// The person wants to be spoken to in this language; absent means: as in their app.
    void speak(OperatorId person, Optional<Locale> language);
}
