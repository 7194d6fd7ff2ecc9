package chat.k1te.webserver;

import chat.k1te.tenant.ChannelId;
import chat.k1te.testing.InMemoryFiles;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Files;
import chat.k1te.thread.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Files in memory that tell when the first `bytes` of one have arrived.
record SignallingFiles(Files inside, int bytes, CountDownLatch arrived) implements Files {
    SignallingFiles(int bytes) {
        this(new InMemoryFiles(), bytes, new CountDownLatch(1));
    }

    @Override
    public UploadedFile keep(UploadedFile file, InputStream from) throws IOException {
        byte[] first = from.readNBytes(bytes);
        arrived.countDown();
        return inside.keep(file, new SequenceInputStream(new ByteArrayInputStream(first), from));
    }

    @Override
    public Optional<UploadedFile> find(FileId id) {
        return inside.find(id);
    }

    @Override
    public InputStream open(FileId id, long from) throws IOException {
        return inside.open(id, from);
    }

    @Override
    public void posted(FileId id, ChannelId channel) {
        inside.posted(id, channel);
    }

    @Override
    public void remove(FileId id) {
        inside.remove(id);
    }

    @Override
    public void removeOf(String owner) {
        inside.removeOf(owner);
    }

    @Override
    public int sweep(Instant before) {
        return inside.sweep(before);
    }

    @Override
    public int expire(ChannelId channel, Instant before) {
        return inside.expire(channel, before);
    }
}
