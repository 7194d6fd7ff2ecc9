package chat.k1te.thread;

/// How many threads of a channel are to be looked after.
///
/// @param waiting whose visitor has said something that nobody has answered
/// @param open    neither closed nor blocked: those that wait, and those that are answered
public record ThreadCounts(int waiting, int open) {
    public static final ThreadCounts NONE = new ThreadCounts(0, 0);

    public ThreadCounts plus(ThreadCounts more) {
        return new ThreadCounts(waiting + more.waiting, open + more.open);
    }
}
