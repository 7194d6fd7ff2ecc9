package chat.k1te.telegram;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Carries out what people ask for by commands, in the private chat and in groups.
final class Commands {
    private final Talk talk;
    private final Sayings sayings;
    private final Connecting connecting;

    Commands(Talk talk, Sayings sayings, Connecting connecting) {
        this.talk = talk;
        this.sayings = sayings;
        this.connecting = connecting;
    }

    void inPrivate(Message message, Optional<Command> command) throws InterruptedException {
        User owner = message.getFrom();
        switch (command.map(Command::name).orElse("")) {
            case "start" ->
                talk.say(owner.getId(), sayings.greeting(owner), Optional.of(sayings.greetingButton(owner)));
            case "newchannel" ->
                connecting.newChannel(owner, command.orElseThrow().argument(), message.getMessageId());
            case "help" -> talk.say(owner.getId(), sayings.help(owner));
            default -> talk.say(owner.getId(), sayings.unknown(owner));
        }
    }

    void inGroup(Message message, Command command) throws InterruptedException {
        switch (command.name()) {
            case "start" -> connecting.startedInGroup(message, command.argument());
            case "newchannel" -> connecting.newChannelInGroup(message, command.argument());
            case "help" -> talk.say(message.getChatId(), sayings.help(message.getFrom()));
            default -> {
                // Commands of other bots and words that merely look like one.
            }
        }
    }
}
