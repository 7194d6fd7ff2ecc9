package chat.k1te.webserver.files;

import chat.k1te.telegram.TelegramFiles;
import chat.k1te.thread.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/// Opens files wherever they are kept.
record FileSource(FileRoutes.Kept kept) {
    /// @param total how many bytes the whole file has, as far as is known
    record Opened(InputStream bytes, OptionalLong total) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /// The bytes from `from` on.
    ///
    /// @throws IOException when the file is not there, or not now
    Opened open(Blob file, long from) throws IOException, InterruptedException {
        return switch (file.place()) {
            case Blob.Uploaded(var id) -> new Opened(kept.uploaded().open(id, from), OptionalLong.of(file.bytes()));
            case Blob.AtTelegram(String fileId, String _) -> {
                TelegramFiles.Opened opened = kept.atTelegram().open(fileId, from);
                yield new Opened(opened.bytes(), opened.total());
            }
        };
    }
}
