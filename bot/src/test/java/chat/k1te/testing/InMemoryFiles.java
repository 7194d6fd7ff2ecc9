package chat.k1te.testing;

import chat.k1te.tenant.ChannelId;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Files;
import chat.k1te.thread.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

public final class InMemoryFiles implements Files {
    private record Kept(UploadedFile about, byte[] bytes) {}

    private final Map<FileId, Kept> kept = new ConcurrentHashMap<>();
    private final Map<FileId, ChannelId> posted = new ConcurrentHashMap<>();

    @Override
    public UploadedFile keep(UploadedFile file, InputStream bytes) throws IOException {
        byte[] all = bytes.readAllBytes();
        UploadedFile whole = new UploadedFile(
                file.id(), file.owner(), file.name(), file.mime(), all.length, file.width(), file.height(), file.at());
        kept.put(file.id(), new Kept(whole, all));
        return whole;
    }

    @Override
    public Optional<UploadedFile> find(FileId id) {
        return Optional.ofNullable(kept.get(id)).map(Kept::about);
    }

    @Override
    public InputStream open(FileId id, long from) throws IOException {
        Kept file = kept.get(id);
        if (file == null) {
            throw new IOException("file " + id + " is not there");
        }
        InputStream stream = new ByteArrayInputStream(file.bytes());
        stream.skipNBytes(from);
        return stream;
    }

    @Override
    public void posted(FileId id, ChannelId channel) {
        posted.put(id, channel);
    }

    @Override
    public void remove(FileId id) {
        kept.remove(id);
    }

    @Override
    public void removeOf(String owner) {
        kept.values().removeIf(file -> file.about().owner().equals(owner));
    }

    @Override
    public int sweep(Instant before) {
        return forget(before, id -> !posted.containsKey(id));
    }

    @Override
    public int expire(ChannelId channel, Instant before) {
        return forget(before, id -> channel.equals(posted.get(id)));
    }

    private int forget(Instant before, Predicate<FileId> which) {
        List<FileId> old = kept.values().stream()
                .map(Kept::about)
                .filter(file -> file.at().isBefore(before) && which.test(file.id()))
                .map(UploadedFile::id)
                .toList();
        old.forEach(kept::remove);
        return old.size();
    }
}
