package chat.k1te.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// The HTTP clients to Telegram, set so that nothing is sent twice behind our back.
final class HttpClients {
    private static final int CALLS_AT_ONCE = 64;

    private HttpClients() {}

    /// For calls. OkHttp's own retry would send a message again on a connection that died after the request was
    /// written; the default limit of five requests per host would queue everybody behind one slow upload.
    static OkHttpClient forCalls(Duration answerWithin) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        return common().dispatcher(dispatcher)
                .readTimeout(answerWithin)
                .writeTimeout(Duration.ofMinutes(2))
                .callTimeout(answerWithin.multipliedBy(3))
                .addInterceptor(HttpClients::tellNotReached)
                .addNetworkInterceptor(HttpClients::noteSent)
                .build();
    }

    /// For `getUpdates`, which is held by the server for up to 50 seconds.
    static OkHttpClient forPolling(Interceptor intake) {
        return common().readTimeout(Duration.ofSeconds(75))
                .addInterceptor(intake)
                .build();
    }

    /// For files that are passed on while they come: as a whole that takes as long as the reader at the other end does.
    static OkHttpClient forFiles() {
        return common().readTimeout(Duration.ofSeconds(30)).build();
    }

    private static OkHttpClient.Builder common() {
        return new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(10))
                .connectionPool(new ConnectionPool(CALLS_AT_ONCE, 30, TimeUnit.SECONDS))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false);
    }

    /// The request did not leave: the call certainly did nothing.
    static final class NotReachedException extends IOException {
        private static final long serialVersionUID = 1;

        NotReachedException(IOException cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    private static Response tellNotReached(Interceptor.Chain chain) throws IOException {
        AtomicBoolean sent = new AtomicBoolean();
        try {
            return chain.proceed(
                    chain.request().newBuilder().tag(AtomicBoolean.class, sent).build());
        } catch (IOException e) {
            throw sent.get() ? e : new NotReachedException(e);
        }
    }

    private static Response noteSent(Interceptor.Chain chain) throws IOException {
        AtomicBoolean sent = chain.request().tag(AtomicBoolean.class);
        if (sent != null) {
            sent.set(true);
        }
        return chain.proceed(chain.request());
    }
}
