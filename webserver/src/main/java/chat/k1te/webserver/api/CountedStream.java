package chat.k1te.webserver.api;

import chat.k1te.webserver.files.Transfers;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Tells a transfer how many bytes have gone.
final class CountedStream extends FilterOutputStream {
    private final Transfers.Transfer transfer;

    CountedStream(OutputStream out, Transfers.Transfer transfer) {
        super(out);
        this.transfer = transfer;
    }

    @Override
    public void write(int single) throws IOException {
        out.write(single);
        transfer.moved(1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        transfer.moved(length);
    }
}
