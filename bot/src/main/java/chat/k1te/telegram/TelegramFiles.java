package chat.k1te.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/// The bytes of files that are kept at Telegram, passed on as they come. The address of such a file has the bot's token
/// in it, so no address leaves this class, not even inside an exception.
///
/// Safe for use by several threads; readers don't wait for each other.
public final class TelegramFiles implements AutoCloseable {
    /// What Telegram gives to a bot at most.
    public static final long LIMIT = 20L << 20;

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    /// Telegram promises that a path is good for an hour.
    private static final Duration PATH_KEPT = Duration.ofMinutes(50);
    private static final int PATHS = 10_000;
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_. -]+(/[A-Za-z0-9_. -]+)*");
    private static final int NOT_FOUND = 404;
    private static final int PARTIAL = 206;

    private final BotToken token;
    private final TelegramAddress address;
    private final TelegramApi api;
    private final OkHttpClient http = HttpClients.forFiles();
    private final Cache<String, String> paths =
            Caffeine.newBuilder().maximumSize(PATHS).expireAfterWrite(PATH_KEPT).build();

    public TelegramFiles(BotToken token, TelegramAddress address) {
        this.token = token;
        this.address = address;
        this.api = new TelegramApi(token, address, ANSWER_WITHIN);
    }

    /// Telegram does not give the file, now or ever. It says why without naming where.
    public static final class Unavailable extends IOException {
        private static final long serialVersionUID = 1;

        Unavailable(String why) {
            super(why);
        }
    }

    /// A file that is being read.
    ///
    /// @param bytes those that were asked for
    /// @param total how many the whole file has, when Telegram says it
    public record Opened(InputStream bytes, OptionalLong total) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /// The bytes of the file from `from` on.
    ///
    /// @param fileId what `getFile` knows it by
    /// @throws Unavailable when Telegram does not give it
    public Opened open(String fileId, long from) throws IOException, InterruptedException {
        Optional<String> known = Optional.ofNullable(paths.getIfPresent(fileId));
        Response first = request(known.isPresent() ? known.get() : pathOf(fileId), from);
        if (known.isPresent() && first.code() == NOT_FOUND) {
            first.close();
            paths.invalidate(fileId);
            return opened(request(pathOf(fileId), from), from);
        }
        return opened(first, from);
    }

    private String pathOf(String fileId) throws Unavailable, InterruptedException {
        return switch (api.call(new GetFile(fileId))) {
            case ApiResult.Ok<org.telegram.telegrambots.meta.api.objects.File>(var file) -> {
                String path = String.valueOf(file.getFilePath());
                if (!PATH.matcher(path).matches() || path.contains("..")) {
                    throw new Unavailable("getFile gave no path");
                }
                paths.put(fileId, path);
                yield path;
            }
            case ApiResult<org.telegram.telegrambots.meta.api.objects.File> no ->
                throw new Unavailable("getFile: " + no.getClass().getSimpleName());
        };
    }

    private Response request(String path, long from) throws Unavailable {
        HttpUrl url = new HttpUrl.Builder()
                .scheme(address.scheme())
                .host(address.host())
                .port(address.port())
                .addPathSegment("file")
                .addPathSegment("bot" + token.value())
                .addPathSegments(path)
                .build();
        Request.Builder request = new Request.Builder().url(url);
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        try {
            return http.newCall(request.build()).execute();
        } catch (IOException e) {
            throw new Unavailable(e.getClass().getSimpleName());
        }
    }

    private static Opened opened(Response response, long from) throws IOException {
        if (!response.isSuccessful() || response.body() == null) {
            response.close();
            throw new Unavailable("status " + response.code());
        }
        long left = response.body().contentLength();
        boolean part = response.code() == PARTIAL;
        long total = left < 0 ? -1 : part ? from + left : left;
        if (total > LIMIT) {
            response.close();
            throw new Unavailable("more bytes than a bot may have");
        }
        InputStream bytes = new FileStream(response.body().byteStream(), LIMIT);
        try {
            // A server that takes no notice of Range sends everything.
            bytes.skipNBytes(part ? 0 : from);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
        return new Opened(bytes, total < 0 ? OptionalLong.empty() : OptionalLong.of(total));
    }

    @Override
    public void close() {
        api.close();
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
