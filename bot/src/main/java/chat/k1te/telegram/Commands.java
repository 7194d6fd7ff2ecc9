package chat.k1te.telegram;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Carries out what people ask for by commands in their private chat with the bot.
final class Commands {
    private final Talk talk;
    private final Sayings sayings;
    private final Connecting connecting;
    private final ChannelPages channels;
    private final TeamPages team;
    private final Joining joining;
    private final Companions companions;
    private final PersonPages person;

    Commands(
            Talk talk,
            Sayings sayings,
            Connecting connecting,
            ChannelPages channels,
            TeamPages team,
            Joining joining,
            Companions companions,
            PersonPages person) {
        this.talk = talk;
        this.sayings = sayings;
        this.connecting = connecting;
        this.channels = channels;
        this.team = team;
        this.joining = joining;
        this.companions = companions;
        this.person = person;
    }

    void asked(Message message, Optional<Command> command) throws InterruptedException {
        User owner = message.getFrom();
        switch (command.map(Command::name).orElse("")) {
            case "start" -> started(owner, command.orElseThrow().argument());
            case "channels" -> channels.list(owner);
            case "settings" -> channels.settings(owner);
            case "operators" -> team.list(owner);
            case "newchannel" ->
                connecting.newChannel(owner, command.orElseThrow().argument(), message.getMessageId());
            case "language" -> person.language(owner);
            case "privacy" -> person.privacy(owner);
            case "delete_my_data" -> person.ask(owner);
            case "switch" -> companions.choose(owner);
            case "stop" -> companions.stop(owner);
            case "help" -> channels.help(owner);
            default -> talk.say(owner.getId(), sayings.unknown(owner));
        }
    }

    /// @param argument what the link carries that was followed here; may be empty
    private void started(User person, String argument) throws InterruptedException {
        if (argument.startsWith(Inviting.LINK_PREFIX)) {
            joining.opened(person, argument.substring(Inviting.LINK_PREFIX.length()));
        } else if (argument.startsWith(Companions.LINK_PREFIX)) {
            companions.opened(person, argument.substring(Companions.LINK_PREFIX.length()));
        } else if (!channels.welcomeBack(person)) {
            talk.say(person.getId(), sayings.greeting(person), Optional.of(sayings.greetingButton(person)));
        }
    }
}
