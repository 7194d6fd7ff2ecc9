package chat.k1te.webserver.widget;

import chat.k1te.thread.Draft;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Page;
import chat.k1te.thread.Rating;
import chat.k1te.thread.VisitorDetails;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// JSON to frames and back. Unreadable input is a value, [VisitorFrame.Unreadable], not an exception; unknown fields
/// are
/// ignored.
///
/// Safe for use by several threads.
public final class FrameCodec {
    private static final int TOKEN_LIMIT = 128;
    private static final int LANGUAGE_LIMIT = 35;
    private static final int FILE_ID_LIMIT = 64;
    private static final int JWT_LIMIT = 8 * 1024;
    private static final Map<String, String> DETAILS = Map.of(
            "id", VisitorDetails.ID,
            "name", VisitorDetails.NAME,
            "email", VisitorDetails.EMAIL,
            "phone", VisitorDetails.PHONE);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FrameCodec() {}

    public static VisitorFrame decode(String text) {
        JsonNode frame;
        try {
            frame = MAPPER.readTree(text);
        } catch (JsonProcessingException _) {
            return bad();
        }
        JsonNode type = frame.path("type");
        if (!type.isTextual()) {
            return bad();
        }
        try {
            return frame(type.textValue(), frame);
        } catch (WrongField _) {
            return new VisitorFrame.Unreadable(FrameRefusal.BAD_FRAME, subject(frame));
        }
    }

    private static VisitorFrame frame(String type, JsonNode frame) throws WrongField {
        return switch (type) {
            case "hello" -> hello(frame);
            case "post" -> post(frame);
            case "edit" -> new VisitorFrame.Edit(number(frame, "seq"), text(frame, "text"));
            case "erase" -> new VisitorFrame.Erase(number(frame, "seq"));
            case "react" -> new VisitorFrame.React(number(frame, "seq"), text(frame, "emoji"));
            case "seen" ->
                new VisitorFrame.Seen(
                        optionalNumber(frame, "received").orElse(0),
                        optionalNumber(frame, "read").orElse(0));
            case "typing" -> new VisitorFrame.Typing();
            case "history" -> history(frame);
            case "handoff" -> new VisitorFrame.Handoff();
            case "introduce" -> introduce(frame);
            case "rate" -> rate(frame);
            case "ping" -> new VisitorFrame.Ping();
            default -> new VisitorFrame.Unreadable(FrameRefusal.UNKNOWN_TYPE, subject(frame));
        };
    }

    private static VisitorFrame bad() {
        return new VisitorFrame.Unreadable(FrameRefusal.BAD_FRAME, Subject.NONE);
    }

    /// What a frame that can't be read seems to be about.
    private static Subject subject(JsonNode frame) {
        JsonNode seq = frame.path("seq");
        return new Subject(
                Optional.ofNullable(frame.path("id").textValue()),
                seq.isIntegralNumber() && seq.canConvertToLong()
                        ? OptionalLong.of(seq.longValue())
                        : OptionalLong.empty());
    }

    private static VisitorFrame post(JsonNode frame) throws WrongField {
        Optional<FileId> file = optionalText(frame, "file").map(FileId::new);
        check(file.isEmpty() || file.get().value().length() <= FILE_ID_LIMIT);
        Optional<String> text = optionalText(frame, "text");
        check(text.isPresent() || file.isPresent());
        Draft draft = new Draft(text.orElse(""), file, optionalNumber(frame, "reply"));
        return new VisitorFrame.Post(text(frame, "id"), draft);
    }

    private static VisitorFrame hello(JsonNode frame) throws WrongField {
        Optional<String> token = optionalText(frame, "token");
        check(token.orElse("").length() <= TOKEN_LIMIT);
        String language = optionalText(frame, "lang").orElse("");
        check(language.length() <= LANGUAGE_LIMIT);
        JsonNode page = frame.path("page");
        check(page.isMissingNode() || page.isNull() || page.isObject());
        return new VisitorFrame.Hello(
                token,
                optionalNumber(frame, "since"),
                language,
                new Page(
                        optionalText(page, "url").orElse(""),
                        optionalText(page, "title").orElse(""),
                        optionalText(page, "referrer").orElse("")),
                new VisitorFrame.Introduce(claims(frame.path("visitor")), jwt(frame)));
    }

    private static VisitorFrame introduce(JsonNode frame) throws WrongField {
        return new VisitorFrame.Introduce(claims(frame), jwt(frame));
    }

    private static Optional<String> jwt(JsonNode frame) throws WrongField {
        Optional<String> jwt = optionalText(frame, "jwt");
        check(jwt.orElse("").length() <= JWT_LIMIT);
        return jwt;
    }

    /// What is said of a visitor. How long it may be is for the core to say.
    private static VisitorDetails.Claims claims(JsonNode said) throws WrongField {
        check(said.isMissingNode() || said.isNull() || said.isObject());
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, String> detail : DETAILS.entrySet()) {
            optionalText(said, detail.getKey()).ifPresent(text -> texts.put(detail.getValue(), text));
        }
        JsonNode all = said.path("attributes");
        check(all.isMissingNode() || all.isNull() || all.isObject());
        Map<String, String> attributes = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : all.properties()) {
            check(each.getValue().isTextual()
                    || each.getValue().isNumber()
                    || each.getValue().isBoolean());
            attributes.put(each.getKey(), each.getValue().asText());
        }
        return new VisitorDetails.Claims(texts, attributes);
    }

    private static VisitorFrame rate(JsonNode frame) throws WrongField {
        long score = number(frame, "score");
        Optional<String> comment = optionalText(frame, "comment");
        check(score >= 1 && score <= Rating.BEST && comment.orElse("").strip().length() <= Rating.COMMENT_LIMIT);
        return new VisitorFrame.Rate((int) score, comment);
    }

    private static VisitorFrame history(JsonNode frame) throws WrongField {
        long before = number(frame, "before");
        long limit = optionalNumber(frame, "limit").orElse(VisitorFrame.History.DEFAULT_LIMIT);
        check(limit >= 1 && limit <= VisitorFrame.History.MOST);
        return new VisitorFrame.History(before, (int) limit);
    }

    private static String text(JsonNode frame, String field) throws WrongField {
        return optionalText(frame, field).orElseThrow(WrongField::new);
    }

    private static Optional<String> optionalText(JsonNode frame, String field) throws WrongField {
        JsonNode value = frame.path(field);
        check(value.isTextual() || value.isMissingNode() || value.isNull());
        return Optional.ofNullable(value.textValue());
    }

    private static long number(JsonNode frame, String field) throws WrongField {
        return optionalNumber(frame, field).orElseThrow(WrongField::new);
    }

    private static OptionalLong optionalNumber(JsonNode frame, String field) throws WrongField {
        JsonNode value = frame.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalLong.empty();
        }
        check(value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0);
        return OptionalLong.of(value.longValue());
    }

    private static void check(boolean right) throws WrongField {
        if (!right) {
            throw new WrongField();
        }
    }

    /// @param addresses where the files are that the frame speaks of
    public static String encode(ServerFrame frame, FileAddresses addresses) {
        ObjectNode json = MAPPER.createObjectNode();
        switch (frame) {
            case ServerFrame.Welcome welcome -> {
                json.put("type", "welcome");
                welcome.token().ifPresent(token -> json.put("token", token));
                ObjectNode channel = json.putObject("channel")
                        .put("name", welcome.channelName())
                        .put("fileLimit", welcome.fileLimit());
                if (!welcome.availability().isEmpty()) {
                    channel.put("availability", welcome.availability());
                }
                welcome.reopensAt().ifPresent(at -> channel.put("reopensAt", at.toString()));
                json.put("rev", welcome.rev()).put("seq", welcome.seq());
            }
            case ServerFrame.Entries entries -> {
                json.put("type", "entries").put("rev", entries.rev());
                json.putObject("receipts")
                        .put("delivered", entries.receipts().delivered())
                        .put("read", entries.receipts().read());
                putEntries(json, entries.entries(), addresses);
            }
            case ServerFrame.CaughtUp(long rev) -> json.put("type", "caught-up").put("rev", rev);
            case ServerFrame.Accepted(String id, long seq, long rev) ->
                json.put("type", "accepted").put("id", id).put("seq", seq).put("rev", rev);
            case ServerFrame.Changed(long seq, long rev) ->
                json.put("type", "changed").put("seq", seq).put("rev", rev);
            case ServerFrame.Refused refused -> {
                json.put("type", "refused").put("code", refused.code()).put("text", refused.text());
                refused.subject().id().ifPresent(id -> json.put("id", id));
                refused.subject().seq().ifPresent(seq -> json.put("seq", seq));
                refused.retryAfterMs().ifPresent(wait -> json.put("retryAfterMs", wait));
            }
            case ServerFrame.History history -> {
                json.put("type", "history").put("before", history.before());
                putEntries(json, history.entries(), addresses);
                json.put("more", history.more());
            }
            case ServerFrame.Handoff(String url, QrModules qr) ->
                json.put("type", "handoff")
                        .put("url", url)
                        .putObject("qr")
                        .put("side", qr.side())
                        .put("dark", qr.dark());
            case ServerFrame.Introduced(boolean verified) ->
                json.put("type", "introduced").put("verified", verified);
            case ServerFrame.Rated() -> json.put("type", "rated");
            case ServerFrame.Heartbeat(long rev) ->
                json.put("type", "heartbeat").put("rev", rev);
        }
        return json.toString();
    }

    /// How many bytes `entry` takes in a frame.
    static int sizeOf(ServerFrame.Entry entry, FileAddresses addresses) {
        return EntryJson.of(entry, addresses).toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static void putEntries(ObjectNode json, Iterable<ServerFrame.Entry> entries, FileAddresses addresses) {
        ArrayNode array = json.putArray("entries");
        entries.forEach(entry -> array.add(EntryJson.of(entry, addresses)));
    }

    /// A field is missing or of the wrong kind. It never leaves this class.
    private static final class WrongField extends Exception {
        WrongField() {
            super(null, null, false, false);
        }
    }
}
