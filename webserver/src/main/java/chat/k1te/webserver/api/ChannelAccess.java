package chat.k1te.webserver.api;

import chat.k1te.management.ChannelManagement;
import chat.k1te.management.Telegram;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.Role;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the channel that a call is about, `{id}` in its path, for those who may do with it what they ask for. Whoever
/// is not of its team learns no more than that it is not theirs.
record ChannelAccess(ChannelManagement channels) {
    /// What is done with a channel.
    interface Step {
        Answer take(Call call, ChannelManagement.Seen seen) throws Telegram.Unreachable, InterruptedException;
    }

    /// For everybody in the team.
    Route.Handler forTeam(Step step) {
        return call -> take(call, _ -> true, step);
    }

    Route.Handler forManagers(Step step) {
        return call -> take(call, Role::mayManage, step);
    }

    Route.Handler forOwner(Step step) {
        return call -> take(call, role -> role == Role.OWNER, step);
    }

    private Answer take(Call call, Predicate<Role> may, Step step) throws Telegram.Unreachable, InterruptedException {
        Optional<ChannelManagement.Seen> seen = channels.look(call.person(), new ChannelId(call.part("id")));
        if (seen.isEmpty()) {
            return Answer.refused(ApiRefusal.NOT_FOUND);
        }
        return may.test(seen.get().role()) ? step.take(call, seen.get()) : Answer.refused(ApiRefusal.FORBIDDEN);
    }
}
