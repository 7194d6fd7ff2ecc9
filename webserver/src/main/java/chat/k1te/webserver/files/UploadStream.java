package chat.k1te.webserver.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of an upload as they come. Ends with an exception when they are more than the rules allow, whatever length
/// was announced.
final class UploadStream extends FilterInputStream {
    private final UploadQuotas.Share share;
    private final Transfers.Transfer transfer;
    private long left;

    UploadStream(InputStream body, long most, UploadQuotas.Share share, Transfers.Transfer transfer) {
        super(body);
        this.left = most;
        this.share = share;
        this.transfer = transfer;
    }

    /// There are too many bytes.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;
        private final UploadRefusal why;

        Refused(UploadRefusal why) {
            super(why.code());
            this.why = why;
        }

        UploadRefusal why() {
            return why;
        }
    }

    /// The sender is gone or was cut off.
    static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1;

        BrokenOff(Throwable cause) {
            super("the sender is gone", cause);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = received(to, offset, length);
        if (read > 0) {
            transfer.moved(read);
            left -= read;
            if (left < 0) {
                throw new Refused(UploadRefusal.FILE_TOO_BIG);
            }
            if (!share.takeBytes(read)) {
                throw new Refused(UploadRefusal.RATE_LIMITED);
            }
        }
        return read;
    }

    private int received(byte[] to, int offset, int length) throws BrokenOff {
        try {
            return super.read(to, offset, length);
        } catch (IOException | RuntimeException gone) {
            // Helidon has exceptions of several kinds for a connection that ends in the middle.
            throw new BrokenOff(gone);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
