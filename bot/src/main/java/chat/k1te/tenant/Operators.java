package chat.k1te.tenant;

import java.util.List;
import java.util.Optional;

/// Keeps the people of the teams. Safe for use by several threads.
public interface Operators {
    Optional<Operator> find(TenantId tenant, OperatorId user);

    /// Everybody who is or was in this team, who joined first before the others.
    List<Operator> ofTenant(TenantId tenant);

    /// Every team of this bot that the person is or was in.
    List<Operator> ofUser(BotId bot, OperatorId user);

    /// Keeps `operator` in place of what was known of that person in that team.
    void keep(Operator operator);

    /// Forgets everybody who is or was in this team.
    void removeOf(TenantId tenant);
}
