package chat.k1te.webserver.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// How much each visitor and each address has uploaded in the last hour. Safe for use by several threads.
final class UploadQuotas {
    static final Duration WINDOW = Duration.ofHours(1);
    private static final int KEPT = 100_000;

    private final UploadRules rules;
    private final Cache<Object, Quota> quotas =
            Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(KEPT).build();

    UploadQuotas(UploadRules rules) {
        this.rules = rules;
    }

    /// Those that an upload is counted on.
    ///
    /// @param owner hash of the visitor's token
    Share of(InetAddress client, String owner) {
        Quota visitor = quotas.get(owner, _ -> new Quota(rules.visitorFiles(), rules.visitorBytes()));
        boolean isPrivate = client.isLoopbackAddress() || client.isSiteLocalAddress() || client.isLinkLocalAddress();
        return new Share(
                isPrivate
                        ? List.of(visitor)
                        : List.of(
                                visitor,
                                quotas.get(client, _ -> new Quota(rules.addressFiles(), rules.addressBytes()))));
    }

    /// What all of `quotas` allow.
    record Share(List<Quota> quotas) {
        /// One more file.
        boolean takeFile() {
            return each().allMatch(Quota::takeFile);
        }

        boolean takeBytes(int bytes) {
            return each().allMatch(quota -> quota.takeBytes(bytes));
        }

        private Stream<Quota> each() {
            return quotas.stream();
        }
    }

    private static final class Quota {
        private int files;
        private long bytes;

        Quota(int files, long bytes) {
            this.files = files;
            this.bytes = bytes;
        }

        synchronized boolean takeFile() {
            files--;
            return files >= 0 && bytes > 0;
        }

        synchronized boolean takeBytes(int more) {
            bytes -= more;
            return bytes >= 0;
        }
    }
}
