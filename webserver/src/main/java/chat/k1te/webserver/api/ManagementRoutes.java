package chat.k1te.webserver.api;

import chat.k1te.telegram.Embed;
import java.util.List;
import java.util.stream.Stream;

/// What may be asked about channels, tenants and teams.
public final class ManagementRoutes {
    private ManagementRoutes() {}

    public static List<Route> of(ManagementDoors doors, Embed embed) {
        return Stream.of(new MeHandlers(doors, embed.base()).routes())
                .flatMap(List::stream)
                .toList();
    }
}
