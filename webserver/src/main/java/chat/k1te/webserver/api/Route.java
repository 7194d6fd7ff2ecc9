package chat.k1te.webserver.api;

import chat.k1te.management.Telegram;
import io.helidon.http.Method;

/// Something that may be asked of the API.
///
/// @param path     as in `openapi.yaml`
/// @param takes    what the body has to be
/// @param destroys whether it can't be undone: who asks must have opened the Mini App lately
public record Route(Method method, String path, Takes takes, boolean destroys, Handler handler) {
    /// What a body may be.
    public enum Takes {
        NOTHING,
        JSON,
        MERGE_PATCH,
        PICTURE
    }

    /// Answers one call.
    @FunctionalInterface
    public interface Handler {
        Answer answer(Call call) throws Telegram.Unreachable, InterruptedException;
    }

    public static Route get(String path, Handler handler) {
        return new Route(Method.GET, path, Takes.NOTHING, false, handler);
    }

    /// A wish without any particulars.
    public static Route act(String path, Handler handler) {
        return new Route(Method.POST, path, Takes.NOTHING, false, handler);
    }

    public static Route post(String path, Handler handler) {
        return new Route(Method.POST, path, Takes.JSON, false, handler);
    }

    public static Route patch(String path, Handler handler) {
        return new Route(Method.PATCH, path, Takes.MERGE_PATCH, false, handler);
    }

    public static Route put(String path, Handler handler) {
        return new Route(Method.PUT, path, Takes.PICTURE, false, handler);
    }

    public static Route delete(String path, Handler handler) {
        return new Route(Method.DELETE, path, Takes.NOTHING, false, handler);
    }

    public Route thatDestroys() {
        return new Route(method, path, takes, true, handler);
    }
}
