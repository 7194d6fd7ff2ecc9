package chat.k1te.webserver.http;

import io.helidon.webserver.http.HttpRouting;

/// Some paths of the server, and what answers them.
@FunctionalInterface
public interface Routed {
    HttpRouting.Builder addTo(HttpRouting.Builder routing);
}
