package chat.k1te.tenant;

import java.util.Optional;

/// Keeps the picture that a channel shows in its heading. Safe for use by several threads.
public interface Avatars {
    /// How many bytes a picture has at most.
    int LIMIT = 128 * 1024;

    /// A picture. Nobody changes its bytes.
    final class Avatar {
        private final String name;
        private final String mime;
        private final byte[] bytes;

        /// @param name made from the bytes, so that what has the same name is the same for ever
        /// @param mime sniffed from the bytes
        public Avatar(String name, String mime, byte[] bytes) {
            this.name = name;
            this.mime = mime;
            this.bytes = bytes;
        }

        public String name() {
            return name;
        }

        public String mime() {
            return mime;
        }

        public byte[] bytes() {
            return bytes;
        }
    }

    Optional<Avatar> find(ChannelId channel, String name);

    /// Keeps a picture beside the others of this channel.
    void keep(ChannelId channel, Avatar avatar);

    /// Forgets every picture of this channel but the one of this name.
    void keepOnly(ChannelId channel, String name);

    /// Forgets every picture of this channel.
    void removeOf(ChannelId channel);
}
