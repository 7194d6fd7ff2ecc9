package chat.k1te.webserver.api;

import chat.k1te.management.ChannelManagement;
import chat.k1te.management.TenantManagement;
import chat.k1te.telegram.Embed;
import java.util.List;
import java.util.stream.Stream;

/// What may be asked about channels, tenants and teams.
public final class ManagementRoutes {
    private ManagementRoutes() {}

    public static List<Route> of(ManagementDoors doors, Embed embed) {
        Access<ChannelManagement.Seen> channels = Access.toChannels(doors.channels());
        Access<TenantManagement.Seen> tenants = Access.toTenants(doors.tenants());
        return Stream.of(
                        new MeHandlers(doors, embed.base()).routes(),
                        new ChannelHandlers(doors, channels, embed).routes(),
                        new SetupHandlers(doors, channels, embed).routes(),
                        new FaceHandlers(doors, channels, embed).routes(),
                        new IdentityHandlers(doors, channels).routes(),
                        new TenantHandlers(doors, tenants).routes(),
                        new OperatorHandlers(doors, tenants).routes())
                .flatMap(List::stream)
                .toList();
    }
}
