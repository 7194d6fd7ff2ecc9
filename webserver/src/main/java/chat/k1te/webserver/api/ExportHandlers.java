package chat.k1te.webserver.api;

import chat.k1te.tenant.ChannelId;
import chat.k1te.thread.ThreadId;
import chat.k1te.webserver.export.ExportFormat;
import chat.k1te.webserver.export.ExportWish;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/// Asking for an export.
final class ExportHandlers {
    private static final int ID_LIMIT = 64;

    private final ThreadDoors doors;

    ExportHandlers(ThreadDoors doors) {
        this.doors = doors;
    }

    List<Route> routes() {
        return List.of(Route.post("/api/exports", this::open));
    }

    private Answer open(Call call) {
        Field body = Field.in(call.body()).only("thread", "channel", "format");
        Optional<String> thread = body.at("thread").optionalText(ID_LIMIT);
        Optional<String> channel = body.at("channel").optionalText(ID_LIMIT);
        ExportFormat format = body.at("format").word(ExportFormat.values());
        if (thread.isPresent() == channel.isPresent()) {
            body.at("thread").refuse(thread.isPresent() ? "not-both" : "required");
        }
        if (!body.wrong().isEmpty()) {
            return Answer.invalid(body.wrong());
        }
        ExportWish.Subject subject = thread.<ExportWish.Subject>map(
                        id -> new ExportWish.Subject.OneThread(new ThreadId(id)))
                .orElseGet(() -> new ExportWish.Subject.WholeChannel(new ChannelId(channel.orElseThrow())));
        return doors.exports()
                .open(new ExportWish(call.person(), subject, format, call.language()))
                .map(address -> Answer.created(JsonNodeFactory.instance
                        .objectNode()
                        .put("url", address.url())
                        .put("fileName", address.fileName())))
                .orElse(Answer.refused(isSeen(call, subject) ? ApiRefusal.FORBIDDEN : ApiRefusal.NOT_FOUND));
    }

    private boolean isSeen(Call call, ExportWish.Subject subject) {
        return switch (subject) {
            case ExportWish.Subject.OneThread(ThreadId id) ->
                doors.threads().find(call.person(), id).isPresent();
            case ExportWish.Subject.WholeChannel(ChannelId id) ->
                doors.threads().channelsOf(call.person()).containsKey(id);
        };
    }
}
