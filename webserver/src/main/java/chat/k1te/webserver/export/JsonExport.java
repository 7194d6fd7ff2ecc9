package chat.k1te.webserver.export;

import chat.k1te.management.ThreadManagement.Listed;
import chat.k1te.tenant.Channel;
import chat.k1te.thread.Message;
import chat.k1te.webserver.widget.Entries;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.Function;

/// `{channel, exportedAt, threads: [{…, messages: […]}]}`: threads as in the API's lists, messages as in PROTOCOL.md.
final class JsonExport implements ExportWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonGenerator json;
    private final Function<Listed, ObjectNode> summary;

    /// @param summary a thread as in the API's lists
    JsonExport(OutputStream out, Channel channel, Function<Listed, ObjectNode> summary, Instant now)
            throws IOException {
        this.summary = summary;
        json = MAPPER.createGenerator(out);
        json.writeStartObject();
        json.writeObjectFieldStart("channel");
        json.writeStringField("id", channel.id().value());
        json.writeStringField("name", channel.name());
        json.writeEndObject();
        json.writeStringField("exportedAt", now.toString());
        json.writeArrayFieldStart("threads");
    }

    @Override
    public void begin(Listed thread) throws IOException {
        json.writeStartObject();
        for (var field : summary.apply(thread).properties()) {
            json.writeFieldName(field.getKey());
            json.writeTree(field.getValue());
        }
        json.writeArrayFieldStart("messages");
    }

    @Override
    public void said(Message message, Entries entries) throws IOException {
        json.writeTree(entries.json(message));
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
