package chat.k1te.telegram;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The body of an answer of Telegram's: no longer than it may be, and with exceptions that name no address.
final class FileStream extends FilterInputStream {
    private long left;

    FileStream(InputStream body, long most) {
        super(body);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(to, offset, length);
        } catch (IOException e) {
            throw new TelegramFiles.Unavailable(e.getClass().getSimpleName());
        }
        left -= Math.max(0, read);
        if (left < 0) {
            throw new TelegramFiles.Unavailable("more bytes than a bot may have");
        }
        return read;
    }

    /// By reading, so that what is skipped counts.
    @Override
    public long skip(long count) throws IOException {
        int read = read(new byte[(int) Math.min(count, 8192)]);
        return Math.max(0, read);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
