package chat.k1te.thread;

import chat.k1te.tenant.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The visitor's own private chat with the bot, where the thread goes on beside the browser.
///
/// @param user   the visitor's Telegram user, whose id is the chat's too
/// @param language of their Telegram app then
/// @param since  when they took it on, or last turned to it
/// @param given  the private chat was given every message up to this `seq`
/// @param copies what stands there of the latest messages
public record Companion(OperatorId user, Locale language, Instant since, long given, List<Copy> copies) {
    /// How many copies are known, so that they can follow when their messages change.
    private static final int KEPT = 100;

    /// A message as it stands in the private chat.
    ///
    /// @param state the state of the message that was shown, see [#stateOf]
    public record Copy(long seq, int messageId, long state) {}

    public Companion {
        copies = List.copyOf(copies);
    }

    /// From now on, with nothing of what was said before.
    public static Companion of(OperatorId user, Locale language, Instant now, long given) {
        return new Companion(user, language, now, given, List.of());
    }

    /// When a message was last changed, in milliseconds: 0 for never, negative when it was taken back.
    public static long stateOf(Message message) {
        return message.isErased()
                ? -1
                : message.editedAt().map(Instant::toEpochMilli).orElse(0L);
    }

    /// The visitor turned to this thread.
    public Companion turnedTo(Instant now) {
        return new Companion(user, language, now, given, copies);
    }

    /// The next message was passed by: it is not for this chat.
    public Companion skipping(long seq) {
        return new Companion(user, language, since, Math.max(given, seq), copies);
    }

    /// A message, or its present state, stands in the chat as `messageId`.
    public Companion showing(Message message, int messageId) {
        Copy copy = new Copy(message.seq(), messageId, stateOf(message));
        List<Copy> others =
                copies.stream().filter(known -> known.seq() != message.seq()).toList();
        List<Copy> all = Stream.concat(others.stream(), Stream.of(copy)).toList();
        return new Companion(
                user,
                language,
                since,
                Math.max(given, message.seq()),
                all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    /// What stands in the chat in another state than the log has it.
    Optional<Copy> stale(Log log) {
        return copies.stream()
                .filter(copy -> log.at(copy.seq())
                        .filter(message -> stateOf(message) != copy.state())
                        .isPresent())
                .findFirst();
    }
}
