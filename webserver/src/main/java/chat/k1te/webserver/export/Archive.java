package chat.k1te.webserver.export;

import chat.k1te.management.ThreadManagement;
import chat.k1te.management.ThreadManagement.Listed;
import chat.k1te.telegram.ThreadTexts;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Message;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadQuery;
import chat.k1te.thread.ThreadReader;
import chat.k1te.webserver.widget.Entries;
import chat.k1te.webserver.widget.FileAddresses;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What an export is made of, read a part at a time, within what the person who asked manages. Safe for use by several
/// threads.
public final class Archive {
    private static final int THREADS_AT_ONCE = 100;
    private static final int MESSAGES_AT_ONCE = 200;

    private final ThreadManagement threads;
    private final ThreadReader reader;
    private final FileAddresses files;
    private final InstantSource clock;

    public Archive(ThreadManagement threads, ThreadReader reader, FileAddresses files, InstantSource clock) {
        this.threads = threads;
        this.reader = reader;
        this.files = files;
        this.clock = clock;
    }

    /// Takes what was read.
    private interface Taking<T> {
        void take(T part) throws IOException;
    }

    /// Writes what is wished for, to its end.
    ///
    /// @param channel that it is about
    /// @param summary a thread as in the API's lists
    public void write(ExportWish wish, Channel channel, Function<Listed, ObjectNode> summary, OutputStream out)
            throws IOException {
        try (ExportWriter writer = writer(wish, channel, summary, out)) {
            threads(wish, thread -> {
                Entries entries = Entries.of(
                        channel, thread.thread().id(), files, wish.language().toLanguageTag());
                writer.begin(thread);
                messages(thread.thread().id(), message -> writer.said(message, entries));
                writer.end();
            });
        }
    }

    private ExportWriter writer(
            ExportWish wish, Channel channel, Function<Listed, ObjectNode> summary, OutputStream out)
            throws IOException {
        return switch (wish.format()) {
            case JSON -> new JsonExport(out, channel, summary, clock.instant());
            case CSV -> new CsvExport(out, ThreadTexts.in(wish.language()));
        };
    }

    /// The channel that the wish is about, if there is one and the person manages it.
    public Optional<Channel> channel(ExportWish wish) {
        return switch (wish.subject()) {
            case ExportWish.Subject.OneThread(ThreadId id) ->
                threads.findManaged(wish.person(), id).map(ThreadManagement.Opened::channel);
            case ExportWish.Subject.WholeChannel(ChannelId id) ->
                Optional.ofNullable(threads.managedBy(wish.person()).get(id));
        };
    }

    /// The threads that the wish is about: those that changed last first. One that changes while it is written may come
    /// twice, or not at all if it has just begun.
    private void threads(ExportWish wish, Taking<Listed> each) throws IOException {
        switch (wish.subject()) {
            case ExportWish.Subject.OneThread(ThreadId id) -> {
                Optional<Listed> one = threads.findManaged(wish.person(), id).map(ThreadManagement.Opened::listed);
                if (one.isPresent()) {
                    each.take(one.get());
                }
            }
            case ExportWish.Subject.WholeChannel(ChannelId id) -> all(wish.person(), id, each);
        }
    }

    private void all(OperatorId person, ChannelId channel, Taking<Listed> each) throws IOException {
        ThreadQuery query = ThreadQuery.all(Set.of(channel), THREADS_AT_ONCE);
        List<Listed> part = threads.list(person, query);
        while (!part.isEmpty()) {
            for (Listed thread : part) {
                each.take(thread);
            }
            ThreadQuery.Place end = ThreadQuery.Place.of(part.getLast().thread());
            part = part.size() < THREADS_AT_ONCE ? List.of() : threads.list(person, query.after(end));
        }
    }

    /// All messages of a thread, in order.
    private void messages(ThreadId thread, Taking<Message> each) throws IOException {
        long next = 1;
        List<Message> part = from(thread, next);
        while (!part.isEmpty()) {
            for (Message message : part) {
                each.take(message);
            }
            next = part.getLast().seq() + 1;
            part = part.size() < MESSAGES_AT_ONCE ? List.of() : from(thread, next);
        }
    }

    /// The nearest from this place on. Places are dense, so none is jumped over.
    private List<Message> from(ThreadId thread, long seq) {
        return reader.before(thread, seq + MESSAGES_AT_ONCE, MESSAGES_AT_ONCE).stream()
                .filter(message -> message.seq() >= seq)
                .toList();
    }
}
