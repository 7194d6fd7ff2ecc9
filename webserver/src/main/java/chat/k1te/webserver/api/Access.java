package chat.k1te.webserver.api;

import chat.k1te.management.ChannelManagement;
import chat.k1te.management.Telegram;
import chat.k1te.management.TenantManagement;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Role;
import chat.k1te.tenant.TenantId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// Finds what a call is about, `{id}` in its path, for those who may do with it what they ask for. Whoever is not in
/// its team learns no more than that it is not theirs.
///
/// @param look finds it for a person
/// @param role what that person may do with it
/// @param <S>  what it is, as a person sees it
record Access<S>(BiFunction<OperatorId, String, Optional<S>> look, Function<S, Role> role) {
    /// What is done with it.
    interface Step<S> {
        Answer take(Call call, S seen) throws Telegram.Unreachable, InterruptedException;
    }

    static Access<ChannelManagement.Seen> toChannels(ChannelManagement channels) {
        return new Access<>((person, id) -> channels.look(person, new ChannelId(id)), ChannelManagement.Seen::role);
    }

    static Access<TenantManagement.Seen> toTenants(TenantManagement tenants) {
        return new Access<>((person, id) -> tenants.look(person, new TenantId(id)), TenantManagement.Seen::role);
    }

    /// For everybody in the team.
    Route.Handler forTeam(Step<S> step) {
        return call -> take(call, _ -> true, step);
    }

    Route.Handler forManagers(Step<S> step) {
        return call -> take(call, Role::mayManage, step);
    }

    Route.Handler forOwner(Step<S> step) {
        return call -> take(call, own -> own == Role.OWNER, step);
    }

    private Answer take(Call call, Predicate<Role> may, Step<S> step)
            throws Telegram.Unreachable, InterruptedException {
        Optional<S> seen = look.apply(call.person(), call.part("id"));
        if (seen.isEmpty()) {
            return Answer.refused(ApiRefusal.NOT_FOUND);
        }
        return may.test(role.apply(seen.get())) ? step.take(call, seen.get()) : Answer.refused(ApiRefusal.FORBIDDEN);
    }
}
