package chat.k1te.management;

import chat.k1te.thread.ChatThread;
import java.util.Locale;

/// What became of a wish to change a thread.
public sealed interface ThreadOutcome {
    /// The thread as it is now.
    record Done(ChatThread thread) implements ThreadOutcome {}

    record Refused(Reason why) implements ThreadOutcome {}

    /// Why not. The code is the same word in texts and answers.
    enum Reason {
        /// There is none, or it is somebody else's: who asks learns no more.
        NO_SUCH_THREAD,
        /// Only who is in the team can take a thread on.
        NO_SUCH_OPERATOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
