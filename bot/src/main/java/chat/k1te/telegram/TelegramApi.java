package chat.k1te.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// Our narrow face of telegrambots-client: one call, one [ApiResult]. It repeats nothing by itself and logs nothing.
///
/// Safe for use by several threads.
public final class TelegramApi implements AutoCloseable {
    private static final int FLOOD = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Duration RETRY_AFTER_UNSAID = Duration.ofSeconds(5);

    private final OkHttpClient http;
    private final OkHttpTelegramClient client;

    /// @param answerWithin how long an answer may take before the outcome counts as unknown
    public TelegramApi(BotToken token, TelegramAddress address, Duration answerWithin) {
        http = HttpClients.forCalls(answerWithin);
        client = new OkHttpTelegramClient(http, token.value(), address.url());
    }

    public <T extends Serializable> ApiResult<T> call(BotApiMethod<T> method) throws InterruptedException {
        try {
            return new ApiResult.Ok<>(client.executeAsync(method).get());
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (TelegramApiException e) {
            // Thrown before anything is sent: the library's own check of the arguments. Its message carries them all.
            throw new IllegalArgumentException(method.getMethod() + " refused by the library: "
                    + e.getClass().getName());
        }
    }

    /// A call that carries a file, which the library has methods of their own for.
    public <T> ApiResult<T> upload(Function<OkHttpTelegramClient, CompletableFuture<T>> call)
            throws InterruptedException {
        try {
            return new ApiResult.Ok<>(call.apply(client).get());
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private static <T> ApiResult<T> failed(Throwable cause) {
        return switch (cause) {
            case TelegramApiRequestException answer
            when answer.getErrorCode() != null && answer.getErrorCode() > 0 -> answered(answer);
            case Throwable other
            when has(other, HttpClients.NotReachedException.class) -> new ApiResult.NotReached<>(reason(other));
            case Throwable other -> new ApiResult.Uncertain<>(reason(other));
        };
    }

    private static <T> ApiResult<T> answered(TelegramApiRequestException answer) {
        int code = answer.getErrorCode();
        var parameters = Optional.ofNullable(answer.getParameters());
        if (code == FLOOD) {
            return new ApiResult.SlowDown<>(parameters
                    .map(each -> each.getRetryAfter())
                    .map(Duration::ofSeconds)
                    .orElse(RETRY_AFTER_UNSAID));
        }
        String description = BotToken.masked(String.valueOf(answer.getApiResponse()));
        // "Restart" and the like: what was asked may have been done.
        return code >= FIRST_SERVER_ERROR
                ? new ApiResult.Uncertain<>(code + " " + description)
                : new ApiResult.Rejected<>(code, description, parameters.map(each -> each.getMigrateToChatId()));
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /// Names the kind of the innermost cause: its message may hold the URL, and that the token.
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof JsonProcessingException)) {
            cause = cause.getCause();
        }
        return cause instanceof JsonProcessingException
                ? "the answer was not JSON"
                : cause.getClass().getSimpleName();
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
