package chat.k1te.webserver.api;

import chat.k1te.management.Team;
import chat.k1te.management.Telegram;
import chat.k1te.management.TenantManagement;
import chat.k1te.management.ThreadManagement;
import chat.k1te.management.ThreadNumbers;
import chat.k1te.management.VisitorEraser;
import chat.k1te.thread.ThreadReader;
import chat.k1te.webserver.widget.FileAddresses;
import java.util.function.Supplier;

/// The front doors that people go through who look after threads.
///
/// @param teams  who may be given a thread
/// @param shown  what of a thread is shown
/// @param counts what happened in channels
public record ThreadDoors(
        ThreadManagement threads,
        Teams teams,
        Shown shown,
        VisitorEraser eraser,
        ThreadNumbers counts,
        Exports exports) {
    /// @param telegram as it is reached now
    public record Teams(TenantManagement tenants, Team team, Supplier<Telegram> telegram) {}

    /// @param files where the files of a thread are
    public record Shown(ThreadReader reader, FileAddresses files) {}
}
