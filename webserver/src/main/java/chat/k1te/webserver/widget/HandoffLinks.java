package chat.k1te.webserver.widget;

import chat.k1te.tenant.RandomToken;
import chat.k1te.thread.Handoff;
import chat.k1te.thread.Handoffs;
import chat.k1te.thread.ThreadId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes the links by which a visitor goes on in Telegram: each for one thread, good for one person and a day.
///
/// Safe for use by several threads.
public final class HandoffLinks {
    private static final Duration LIFE = Duration.ofDays(1);
    private static final int CODE_BYTES = 16;

    private final Handoffs handoffs;
    private final Supplier<Optional<String>> bot;
    private final InstantSource clock;

    /// @param bot the address that opens the bot, up to its parameters, once it is known who it is
    public HandoffLinks(Handoffs handoffs, Supplier<Optional<String>> bot, InstantSource clock) {
        this.handoffs = handoffs;
        this.bot = bot;
        this.clock = clock;
    }

    /// A link that opens this thread in Telegram; none while it is not known who the bot is.
    Optional<String> open(ThreadId thread) {
        return bot.get().map(address -> {
            String code = RandomToken.of(CODE_BYTES);
            handoffs.keep(
                    new Handoff(RandomToken.hash(code), thread, clock.instant().plus(LIFE)));
            return address + "?start=v_" + code;
        });
    }
}
