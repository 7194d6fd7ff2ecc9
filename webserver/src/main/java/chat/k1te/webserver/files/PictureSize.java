package chat.k1te.webserver.files;

import com.drew.imaging.riff.RiffProcessingException;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.webp.WebpDirectory;
import com.drew.metadata.webp.WebpRiffHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Width and height of a picture in pixels, read from its header. Nothing is decoded, so a small file that would become
/// a huge picture costs nothing.
record PictureSize(int width, int height) {
    /// @param head the first bytes of the file
    /// @return nothing when this is no header of such a picture
    static Optional<PictureSize> of(String mime, byte[] head) {
        try {
            return (mime.equals("image/webp") ? webp(head) : other(mime, head))
                    .filter(size -> size.width > 0 && size.height > 0);
        } catch (IOException | MetadataException | RiffProcessingException | RuntimeException _) {
            // What a stranger made may break a parser in any way; then it is no picture to us.
            return Optional.empty();
        }
    }

    private static Optional<PictureSize> other(String mime, byte[] head) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mime);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(head)), true, true);
            return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
        } finally {
            reader.dispose();
        }
    }

    private static Optional<PictureSize> webp(byte[] head)
            throws IOException, MetadataException, RiffProcessingException {
        Metadata metadata = new Metadata();
        new RiffReader().processRiff(new SequentialByteArrayReader(head), new SizeOnly(metadata));
        WebpDirectory found = metadata.getFirstDirectoryOfType(WebpDirectory.class);
        return found == null
                ? Optional.empty()
                : Optional.of(new PictureSize(
                        found.getInt(WebpDirectory.TAG_IMAGE_WIDTH), found.getInt(WebpDirectory.TAG_IMAGE_HEIGHT)));
    }

    /// Leaves out what else a file may carry: a camera's notes, profiles, XML.
    private static final class SizeOnly extends WebpRiffHandler {
        SizeOnly(Metadata metadata) {
            super(metadata);
        }

        @Override
        public boolean shouldAcceptChunk(String name) {
            return name.startsWith("VP8");
        }
    }
}
