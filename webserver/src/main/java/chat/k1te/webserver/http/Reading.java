package chat.k1te.webserver.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;

/// What is only read: other methods than GET and HEAD are told so.
public final class Reading {
    private Reading() {}

    public static Handler of(Handler handler) {
        return (request, response) -> {
            Method method = request.prologue().method();
            if (method.equals(Method.GET) || method.equals(Method.HEAD)) {
                handler.handle(request, response);
            } else {
                response.header(HeaderNames.ALLOW, "GET, HEAD");
                Problem.of(Status.METHOD_NOT_ALLOWED_405).send(request, response);
            }
        };
    }
}
