package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The methods of the Bot API by name, whatever the case.
final class BotApi {
    private final Map<String, BotMethod> methods = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final World world;

    BotApi(Engine engine) {
        world = engine.world;
        Access access = new Access(world);
        Sending sending = new Sending(engine, access);
        register(new UpdateMethods(engine).methods());
        register(new SendMethods(engine, access, sending).methods());
        MediaFiles files = new MediaFiles(world);
        register(new MediaMethods(engine, access, sending, files).methods());
        register(new AlbumMethods(engine, access, sending, files).methods());
        register(new CopyMethods(engine, access, sending).methods());
        register(new EditMethods(engine, access, files).methods());
        register(new DeleteMethods(engine, access).methods());
        register(new ReactionMethods(engine, access).methods());
        register(new TopicMethods(engine, access).methods());
        register(new GeneralTopicMethods(engine, access).methods());
        register(new ChatMethods(engine, access).methods());
        register(new MemberMethods(engine, access).methods());
        register(new ProfileMethods(engine, access).methods());
    }

    private void register(Map<String, BotMethod> more) {
        methods.putAll(more);
        more.keySet().forEach(name -> names.put(name, name));
    }

    /// The name with Telegram's capitals, or as given when it is none of ours.
    String nameOf(String method) {
        return names.getOrDefault(method, method);
    }

    Optional<BotMethod> find(String method) {
        return Optional.ofNullable(methods.get(method));
    }

    JsonNode call(BotMethod method, String name, Params params) {
        // Reading is not a change: it must not make every open page look again.
        boolean reads = name.toLowerCase(Locale.ROOT).startsWith("get");
        return reads ? world.read(() -> method.call(params)) : world.change(() -> method.call(params));
    }
}
