package chat.k1te.telegram;

import chat.k1te.management.ChannelSetup;
import chat.k1te.management.Team;
import chat.k1te.management.Telegram;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.Group;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.Languages;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Posting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Stands where [TelegramDoor] will be, until Telegram was reached for the first time.
record ClosedDoor(Languages languages) implements Telegram {
    private static Unreachable closed() {
        return new Unreachable("Telegram was not reached yet");
    }

    @Override
    public Bot bot() throws Unreachable {
        throw closed();
    }

    @Override
    public Report look(GroupId group, Locale language) throws Unreachable {
        throw closed();
    }

    @Override
    public Picker picker(OperatorId person, ChannelSetup.Asked asked, Locale language) throws Unreachable {
        throw closed();
    }

    @Override
    public Optional<Group> privateChat(OperatorId person, Channel channel, Locale language) throws Unreachable {
        throw closed();
    }

    @Override
    public Posting test(Channel channel, Locale language) throws Unreachable {
        throw closed();
    }

    @Override
    public String nameOf(OperatorId person) {
        return "";
    }

    @Override
    public Door door(Team.Invited invited, Locale language) throws Unreachable {
        throw closed();
    }

    @Override
    public List<String> takeOut(Operator gone) throws Unreachable {
        throw closed();
    }

    @Override
    public void speak(OperatorId person, Optional<Locale> language) {
        language.ifPresentOrElse(chosen -> languages.keep(person, chosen), () -> languages.forget(person));
    }
}
