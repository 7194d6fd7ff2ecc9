package chat.k1te.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.k1te.relay.Stores;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Retention;
import chat.k1te.thread.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every store of files keeps, gives back and forgets.
public abstract class FilesContract {
    private static final ChannelId CHANNEL = new ChannelId("c");
    /// More than one chunk of GridFS.
    private static final int LARGE = 1_000_000;

    private final ManualClock clock = new ManualClock();

    /// Empty stores.
    protected abstract Stores stores();

    private UploadedFile uploaded(byte[] bytes) throws IOException {
        return stores().files().keep(about(), new ByteArrayInputStream(bytes));
    }

    private UploadedFile about() {
        return new UploadedFile(FileId.random(), "owner", "рахунок 1.pdf", "application/pdf", 0, 0, 0, clock.instant());
    }

    private boolean isThere(UploadedFile file) {
        return stores().files().find(file.id()).isPresent();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void a_file_comes_back_as_it_was_kept_with_its_length() throws IOException {
        byte[] bytes = random(LARGE);
        UploadedFile kept = uploaded(bytes);
        assertThat(kept.bytes()).isEqualTo(LARGE);
        assertThat(stores().files().find(kept.id())).contains(kept);
        try (InputStream stream = stores().files().open(kept.id(), 0)) {
            assertThat(stream.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void a_file_is_read_from_any_place_on() throws IOException {
        byte[] bytes = random(LARGE);
        UploadedFile kept = uploaded(bytes);
        for (int from : new int[] {1, 255 * 1024, 255 * 1024 + 1, LARGE - 1, LARGE}) {
            try (InputStream stream = stores().files().open(kept.id(), from)) {
                assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, from, LARGE));
            }
        }
    }

    @Test
    void what_breaks_off_leaves_nothing() {
        InputStream broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > LARGE / 2) {
                    throw new IOException("the visitor is gone");
                }
                return 1;
            }
        };
        UploadedFile half = about();
        assertThatThrownBy(() -> stores().files().keep(half, broken)).hasMessage("the visitor is gone");
        assertThat(isThere(half)).isFalse();
        assertThatThrownBy(() -> stores().files().open(half.id(), 0)).isInstanceOf(IOException.class);
    }

    @Test
    void what_is_removed_is_gone_and_may_be_removed_again() throws IOException {
        UploadedFile file = uploaded(random(10));
        stores().files().remove(file.id());
        stores().files().remove(file.id());
        assertThat(isThere(file)).isFalse();
        assertThatThrownBy(() -> stores().files().open(file.id(), 0)).isInstanceOf(IOException.class);
    }

    @Test
    void an_unknown_file_is_not_there() {
        assertThat(stores().files().find(FileId.random())).isEmpty();
        stores().files().posted(FileId.random(), CHANNEL);
    }

    @Test
    void what_was_never_posted_is_forgotten_after_a_while_and_nothing_else() throws IOException {
        UploadedFile forgotten = uploaded(random(10));
        UploadedFile posted = uploaded(random(10));
        stores().files().posted(posted.id(), CHANNEL);
        clock.advance(Duration.ofHours(1));
        UploadedFile fresh = uploaded(random(10));

        assertThat(stores().files().sweep(clock.instant().minus(Duration.ofMinutes(30))))
                .isEqualTo(1);
        assertThat(isThere(forgotten)).isFalse();
        assertThat(isThere(posted)).isTrue();
        assertThat(isThere(fresh)).isTrue();
    }

    @Test
    void each_channel_keeps_its_files_as_long_as_its_owner_decided() throws IOException {
        Channel month = channel(ChannelRules.NONE.keeping(Duration.ofDays(30)));
        Channel ever = channel(ChannelRules.NONE);
        UploadedFile old = postedIn(month);
        UploadedFile elsewhere = postedIn(ever);
        clock.advance(Duration.ofDays(20));
        UploadedFile younger = postedIn(month);
        Retention retention = new Retention(stores().channels(), stores().files(), Duration.ofHours(1), clock);
        assertThat(retention.enforce()).isZero();

        clock.advance(Duration.ofDays(10).plusSeconds(1));
        assertThat(retention.enforce()).isEqualTo(1);
        assertThat(retention.enforce()).isZero();
        assertThat(isThere(old)).isFalse();
        assertThat(isThere(younger)).isTrue();
        assertThat(isThere(elsewhere)).isTrue();
    }

    private Channel channel(ChannelRules rules) {
        Instant now = clock.instant();
        Tenant tenant = new Tenant(TenantId.random(), new BotId(1), new OperatorId(2), Locale.ENGLISH, now);
        Channel channel = Channel.create(tenant, "Acme", now).withRules(rules);
        assertThat(stores().channels().save(channel)).isTrue();
        return channel;
    }

    private UploadedFile postedIn(Channel channel) throws IOException {
        UploadedFile file = uploaded(random(10));
        stores().files().posted(file.id(), channel.id());
        return file;
    }

    @Test
    void what_one_visitor_has_uploaded_is_forgotten_at_once_and_nothing_of_others() throws IOException {
        UploadedFile posted = uploaded(random(LARGE));
        stores().files().posted(posted.id(), CHANNEL);
        UploadedFile waiting = uploaded(random(5));
        UploadedFile another = stores().files()
                .keep(
                        new UploadedFile(FileId.random(), "another", "a.txt", "text/plain", 0, 0, 0, clock.instant()),
                        new ByteArrayInputStream(random(5)));

        stores().files().removeOf("owner");
        stores().files().removeOf("nobody");

        assertThat(isThere(posted)).isFalse();
        assertThat(isThere(waiting)).isFalse();
        assertThat(isThere(another)).isTrue();
    }
}
