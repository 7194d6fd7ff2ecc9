package chat.k1te.webserver.api;

import chat.k1te.management.Telegram;
import chat.k1te.management.ThreadManagement;
import chat.k1te.thread.ThreadId;
import java.util.Optional;

/// Finds the thread that a call is about, `{id}` in its path, for those who may do with it what they ask for. Whoever
/// is
/// not of its team learns no more than that it is not theirs.
record ThreadAccess(ThreadManagement threads) {
    /// What is done with a thread.
    interface Step {
        Answer take(Call call, ThreadManagement.Opened opened) throws Telegram.Unreachable, InterruptedException;
    }

    /// For everybody in the team.
    Route.Handler forTeam(Step step) {
        return call -> {
            Optional<ThreadManagement.Opened> opened = threads.find(call.person(), id(call));
            return opened.isPresent() ? step.take(call, opened.get()) : Answer.refused(ApiRefusal.NOT_FOUND);
        };
    }

    /// Why somebody who does not manage the channel gets nothing of this thread.
    ApiRefusal refusal(Call call, ThreadId id) {
        return threads.find(call.person(), id).isPresent() ? ApiRefusal.FORBIDDEN : ApiRefusal.NOT_FOUND;
    }

    static ThreadId id(Call call) {
        return new ThreadId(call.part("id"));
    }
}
