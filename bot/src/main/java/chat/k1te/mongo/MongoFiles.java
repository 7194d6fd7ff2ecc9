package chat.k1te.mongo;

import chat.k1te.tenant.ChannelId;
import chat.k1te.thread.FileId;
import chat.k1te.thread.Files;
import chat.k1te.thread.UploadedFile;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;

/// Uploads in the GridFS bucket `uploads`.
public final class MongoFiles implements Files {
    private static final String BUCKET = "uploads";
    private static final int BATCH = 100;

    private final GridFSBucket bucket;
    private final com.mongodb.client.MongoCollection<Document> files;

    MongoFiles(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, BUCKET);
        this.files = database.getCollection(BUCKET + ".files");
    }

    @Override
    public UploadedFile keep(UploadedFile file, InputStream bytes) throws IOException {
        Document about = new Document("owner", file.owner())
                .append("mime", file.mime())
                .append("width", file.width())
                .append("height", file.height())
                .append("at", file.at())
                .append("posted", false);
        GridFSUploadStream out =
                bucket.openUploadStream(key(file.id()), file.name(), new GridFSUploadOptions().metadata(about));
        long length;
        try {
            length = bytes.transferTo(out);
        } catch (IOException | RuntimeException brokenOff) {
            out.abort();
            throw brokenOff;
        }
        out.close();
        return new UploadedFile(
                file.id(), file.owner(), file.name(), file.mime(), length, file.width(), file.height(), file.at());
    }

    @Override
    public Optional<UploadedFile> find(FileId id) {
        return Optional.ofNullable(files.find(new Document("_id", id.value())).first())
                .map(document -> {
                    Document about = document.get("metadata", Document.class);
                    return new UploadedFile(
                            id,
                            about.getString("owner"),
                            document.getString("filename"),
                            about.getString("mime"),
                            document.getLong("length"),
                            about.getInteger("width"),
                            about.getInteger("height"),
                            about.getDate("at").toInstant());
                });
    }

    @Override
    public InputStream open(FileId id, long from) throws IOException {
        try {
            var stream = bucket.openDownloadStream(key(id));
            stream.skipNBytes(from);
            return stream;
        } catch (MongoGridFSException gone) {
            throw new IOException("file " + id + " is not there", gone);
        }
    }

    @Override
    public void posted(FileId id, ChannelId channel) {
        files.updateOne(
                new Document("_id", id.value()),
                new Document(
                        "$set", new Document("metadata.posted", true).append("metadata.channel", channel.value())));
    }

    @Override
    public void remove(FileId id) {
        try {
            bucket.delete(key(id));
        } catch (MongoGridFSException _) {
            // It is gone already, which is what was asked for.
        }
    }

    @Override
    public void removeOf(String owner) {
        int _ = forget(new Document("metadata.owner", owner));
    }

    @Override
    public int sweep(Instant before) {
        return forget(olderThan(before, new Document("metadata.posted", false)));
    }

    @Override
    public int expire(ChannelId channel, Instant before) {
        return forget(olderThan(before, new Document("metadata.channel", channel.value())));
    }

    private static Document olderThan(Instant before, Document which) {
        return which.append("metadata.at", new Document("$lt", Date.from(before)));
    }

    private int forget(Document which) {
        int forgotten = 0;
        for (GridFSFile file : bucket.find(which).batchSize(BATCH)) {
            remove(new FileId(file.getId().asString().getValue()));
            forgotten++;
        }
        return forgotten;
    }

    private static BsonValue key(FileId id) {
        return new BsonString(id.value());
    }
}
