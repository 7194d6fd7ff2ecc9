package chat.k1te.webserver.api;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may ask for what: every route, every role, the own tenant and that of others. A route that is not in the table
/// fails the test.
class ApiRolesTest extends WithApi {

    /// Those who may least come first, so that who may do it finds it still there.
    @ParameterizedTest
    @MethodSource("chat.k1te.webserver.api.RouteTable#rows")
    void each_may_what_their_role_allows_and_others_learn_nothing(RouteTable.Row row) throws Exception {
        TeamAround around = new TeamAround(api);
        assertThat(around.ask(row, around.stranger)).as("a stranger").isEqualTo(row.others());
        assertThat(around.ask(row, around.letGo)).as("who was let go").isEqualTo(row.others());
        assertThat(around.ask(row, around.rival)).as("the owner of another").isEqualTo(row.others());
        assertThat(around.ask(row, around.operator)).as("an operator").isEqualTo(row.operator());
        assertThat(around.ask(row, around.admin)).as("an admin").isEqualTo(row.admin());
        assertThat(around.ask(row, around.owner)).as("the owner").isEqualTo(row.owner());
    }

    @Test
    void nobody_makes_channels_in_a_team_where_they_may_not() throws Exception {
        TeamAround around = new TeamAround(api);
        String body = "{\"name\":\"More\",\"request\":2,\"tenant\":\"" + around.tenant.id() + "\"}";
        for (Person each : List.of(around.stranger, around.letGo, around.rival)) {
            api.as(each).post("/api/channels", body).refused(404, "not-found");
        }
        api.as(around.operator).post("/api/channels", body).refused(403, "forbidden");
        api.as(around.admin).post("/api/channels", body).expect(201);
        assertThat(api.stores().channels().ofTenant(around.tenant.id())).hasSize(2);
    }

    @Test
    void every_route_is_in_the_table_and_in_the_description() {
        List<String> routes = api.app.api().routes().stream()
                .map(route -> route.method() + " " + route.path())
                .toList();
        assertThat(RouteTable.rows().map(RouteTable.Row::route)).containsExactlyInAnyOrderElementsOf(routes);
        assertThat(api.description.routes())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                routes.stream(),
                                api.app.api().openPages().stream().map(path -> "GET " + path))
                        .toList());
    }
}
