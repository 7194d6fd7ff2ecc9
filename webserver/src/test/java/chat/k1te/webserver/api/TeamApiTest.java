package chat.k1te.webserver.api;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.sandbox.Group;
import chat.k1te.sandbox.Person;
import chat.k1te.tenant.Channel;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people do with their tenant and its team in the Mini App.
class TeamApiTest extends WithApi {
    private Person ira;
    private Person max;
    private Group group;
    private Channel channel;
    private String tenant;

    @BeforeEach
    void openAShop() {
        ira = api.telegram.person("Ira", "en");
        max = api.telegram.person("Max", "uk");
        group = ira.createGroup("Acme support", true);
        channel = api.channel(ira, "Acme", group);
        tenant = "/api/tenants/" + channel.tenant();
    }

    private String operator(Person person) {
        return tenant + "/operators/" + person.id();
    }

    private void come(Person person, String role) throws Exception {
        JsonNode invited = api.as(ira)
                .post(tenant + "/invitations", "{\"role\":\"%s\"}".formatted(role))
                .expect(201)
                .body();
        assertThat(invited.path("share").asText()).startsWith("https://t.me/share/url?url=");
        person.start(URI.create(invited.path("link").asText()).getQuery().replace("start=", ""));
        api.await(
                "somebody more in the team",
                () -> api.stores().operators().ofTenant(channel.tenant()).stream()
                        .anyMatch(operator -> operator.user().value() == person.id() && operator.isActive()));
    }

    @Test
    void who_is_invited_comes_into_the_team_and_sees_its_channels() throws Exception {
        come(max, "operator");

        JsonNode team =
                api.as(ira).get(tenant + "/operators").expect(200).body().path("items");
        assertThat(team.findValuesAsText("name")).containsExactly("Ira", "Max");
        assertThat(team.findValuesAsText("role")).containsExactly("owner", "operator");
        assertThat(team.at("/0/self").asBoolean()).isTrue();
        assertThat(api.as(max)
                        .get(tenant + "/operators")
                        .expect(200)
                        .body()
                        .at("/items/0/name")
                        .asText())
                .isEqualTo("Ira");
        assertThat(api.as(max)
                        .get("/api/channels")
                        .expect(200)
                        .body()
                        .at("/items/0/role")
                        .asText())
                .isEqualTo("operator");
        JsonNode shown = api.as(max).get(tenant).expect(200).body();
        assertThat(shown.path("operators").asInt()).isEqualTo(2);
        assertThat(shown.path("channels").asInt()).isEqualTo(1);
        api.as(ira).get(tenant + "/operators?limit=101").refused(400, "bad-request");
    }

    @Test
    void only_the_owner_makes_admins() throws Exception {
        come(max, "operator");
        Person ada = api.telegram.person("Ada", "en");
        come(ada, "admin");

        api.as(ada).post(tenant + "/invitations", "{\"role\":\"admin\"}").refused(403, "forbidden");
        api.as(ada).patch(operator(max), "{\"role\":\"admin\"}").refused(403, "forbidden");
        api.as(ada).delete(operator(ada)).refused(403, "forbidden");
        assertThat(api.as(ira)
                        .patch(operator(max), "{\"role\":\"admin\"}")
                        .expect(200)
                        .body()
                        .path("role")
                        .asText())
                .isEqualTo("admin");
        api.as(ira).patch(operator(ira), "{\"role\":\"operator\"}").refused(403, "forbidden");
        api.as(ira).patch(tenant + "/operators/99", "{\"role\":\"operator\"}").refused(404, "not-found");
        api.as(ira).patch(tenant + "/operators/x", "{\"role\":\"operator\"}").refused(404, "not-found");
        api.as(ira).patch(operator(max), "{\"role\":\"owner\"}").refused(422, "invalid");
        api.as(ira).patch(operator(max), "{").refused(400, "bad-request");
        api.as(ira).post(tenant + "/invitations", "{\"role\":\"owner\"}").refused(422, "invalid");
        api.as(ira).post(tenant + "/invitations", "{").refused(400, "bad-request");
    }

    @Test
    void who_is_let_go_is_taken_out_of_the_groups_and_where_that_fails_their_titles_are_told() throws Exception {
        come(max, "operator");
        group.promoteBot(Set.of("manage_topics", "delete_messages", "pin_messages", "restrict_members"));
        max.addTo(group);

        assertThat(api.as(ira).delete(operator(max)).expect(200).body().path("stillInGroups"))
                .isEmpty();
        api.as(max).get("/api/channels/" + channel.id()).refused(404, "not-found");
        assertThat(api.as(max).get("/api/channels").body().path("items")).isEmpty();

        group.promoteBot(Set.of("manage_topics"));
        assertThat(api.as(ira)
                        .delete(operator(max))
                        .expect(200)
                        .body()
                        .at("/stillInGroups/0")
                        .asText())
                .isEqualTo("Acme support");
        api.as(ira).delete(operator(ira)).refused(403, "forbidden");
        api.as(ira).delete(tenant + "/operators/99").refused(404, "not-found");
    }

    @Test
    void a_tenant_is_named_and_the_second_of_two_who_edit_is_told() throws Exception {
        ApiUnderTest.Reply seen = api.as(ira).get(tenant).expect(200);
        assertThat(seen.body().has("name")).isFalse();

        ApiUnderTest.Reply named = api.as(ira)
                .patch(tenant, seen.tag(), "{\"name\":\" Acme \",\"language\":\"uk\"}")
                .expect(200);
        api.as(ira).patch(tenant, seen.tag(), "{\"name\":\"Other\"}").refused(412, "changed-meanwhile");

        assertThat(named.body().path("name").asText()).isEqualTo("Acme");
        assertThat(api.as(ira).get("/api/me").body().at("/tenants/0/name").asText())
                .isEqualTo("Acme");
        api.as(ira).get(tenant, "If-None-Match", named.tag()).expect(304);
        api.as(ira).patch(tenant, "{\"name\":\"Other\"}").refused(428, "precondition-required");
        api.as(ira)
                .patch(tenant, named.tag(), "{\"name\":\"" + "x".repeat(65) + "\"}")
                .refused(422, "invalid");
        api.as(ira).patch(tenant, named.tag(), "{").refused(400, "bad-request");
        JsonNode nameless = api.as(ira)
                .patch(tenant, named.tag(), "{\"name\":null}")
                .expect(200)
                .body();
        assertThat(nameless.has("name")).isFalse();
        assertThat(nameless.path("language").asText()).isEqualTo("uk");
    }

    @Test
    void a_tenant_that_ends_takes_its_channels_and_its_team_along() throws Exception {
        come(max, "admin");

        api.as(max).delete(tenant).refused(403, "forbidden");
        api.as(ira).delete(tenant).expect(204);

        api.as(ira).get(tenant).refused(404, "not-found");
        assertThat(api.as(ira).get("/api/me").body().path("tenants")).isEmpty();
        assertThat(api.as(max).get("/api/channels").body().path("items")).isEmpty();
        assertThat(api.stores().channels().find(channel.id())).isEmpty();
    }
}
