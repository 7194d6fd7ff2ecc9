package chat.k1te.webserver.api;

import chat.k1te.management.Account;
import chat.k1te.management.ChannelManagement;
import chat.k1te.management.ChannelSetup;
import chat.k1te.management.Team;
import chat.k1te.management.Telegram;
import chat.k1te.management.TenantManagement;
import chat.k1te.tenant.Avatars;
import chat.k1te.tenant.IdentitySecrets;
import chat.k1te.thread.Threads;
import java.util.function.Supplier;

/// The front doors of the core that people who manage channels go through.
///
/// @param telegram as it is reached now
public record ManagementDoors(
        TenantManagement tenants,
        ChannelManagement channels,
        ChannelSetup setup,
        Team team,
        Account account,
        Belongings belongings,
        Supplier<Telegram> telegram) {
    /// What belongs to channels and is kept beside them.
    ///
    /// @param threads to be counted
    public record Belongings(Threads threads, Avatars avatars, IdentitySecrets secrets) {}
}
