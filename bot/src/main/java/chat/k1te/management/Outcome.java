package chat.k1te.management;

import chat.k1te.tenant.Channel;
import java.util.Locale;

/// What became of a wish to change a channel.
public sealed interface Outcome {
    /// The channel as it is now.
    record Done(Channel channel) implements Outcome {}

    record Refused(Reason why) implements Outcome {}

    /// Why not. The code is the same word in texts and answers.
    enum Reason {
        /// There is none, or it is somebody else's: who asks learns no more.
        NO_SUCH_CHANNEL,
        NAME_EMPTY,
        NAME_TOO_LONG,
        /// It is not as it was when the wish was made.
        CHANGED_MEANWHILE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
