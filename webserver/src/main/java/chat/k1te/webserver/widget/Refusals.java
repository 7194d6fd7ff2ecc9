package chat.k1te.webserver.widget;

import chat.k1te.thread.Refusal;
import java.time.Duration;
import java.util.OptionalLong;

/// Makes the frames that say no.
///
/// @param language of the sentence in them
record Refusals(String language) {
    ServerFrame of(Refusal why, Subject subject) {
        return of(why.code(), subject, OptionalLong.empty());
    }

    ServerFrame of(FrameRefusal why, Subject subject) {
        return of(why.code(), subject, OptionalLong.empty());
    }

    /// @param retryAfter when the same frame may be carried out
    ServerFrame of(FrameRefusal why, Subject subject, Duration retryAfter) {
        return of(why.code(), subject, OptionalLong.of(Math.max(1, retryAfter.toMillis())));
    }

    private ServerFrame of(String code, Subject subject, OptionalLong retryAfterMs) {
        return new ServerFrame.Refused(code, RefusalTexts.sentence(code, language), subject, retryAfterMs);
    }
}
