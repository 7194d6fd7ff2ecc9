package chat.k1te.webserver.export;

import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.ThreadId;
import java.util.Locale;

/// What somebody wants to have.
///
/// @param person   who asks: what they may see is looked up again when the file is fetched
/// @param language of the words that are ours
public record ExportWish(OperatorId person, Subject subject, ExportFormat format, Locale language) {
    /// Of what.
    public sealed interface Subject {
        record OneThread(ThreadId id) implements Subject {}

        record WholeChannel(ChannelId id) implements Subject {}
    }
}
