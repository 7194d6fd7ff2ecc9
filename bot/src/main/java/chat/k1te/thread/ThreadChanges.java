package chat.k1te.thread;

import java.util.List;

/// What a reader gets who has seen everything up to some `rev`.
///
/// @param rev      the reader's cursor after this
/// @param receipts as they are now
/// @param messages present state of each message that changed, ascending by `rev`
/// @param complete whether this reaches the newest change; if not, ask again with `rev`
public record ThreadChanges(long rev, Receipts receipts, List<Message> messages, boolean complete) {
    public static final ThreadChanges NONE = new ThreadChanges(0, Receipts.NONE, List.of(), true);

    public ThreadChanges {
        messages = List.copyOf(messages);
    }
}
