package chat.k1te.webserver.api;

import chat.k1te.webserver.export.ExportAddresses;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// What may be asked about threads.
public final class ThreadRoutes {
    private ThreadRoutes() {}

    public static List<Route> of(ThreadDoors doors, InstantSource clock) {
        ThreadAccess access = new ThreadAccess(doors.threads());
        return Stream.of(
                        new ThreadListHandlers(doors).routes(),
                        new ThreadHandlers(doors, access).routes(),
                        new ExportHandlers(doors).routes(),
                        new NumbersHandlers(doors, clock).routes())
                .flatMap(List::stream)
                .toList();
    }

    /// What is answered to whoever has a signed address.
    public static List<Api.OpenPage> open(ThreadDoors doors) {
        return List.of(new Api.OpenPage(ExportAddresses.PATH + "{signed}", doors.exports()::handle));
    }
}
