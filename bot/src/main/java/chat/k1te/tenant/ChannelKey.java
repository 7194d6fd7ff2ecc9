package chat.k1te.tenant;

/// The public key of a channel, as it stands in the embed code. It opens nothing but the way to write to the channel.
public record ChannelKey(String value) {
    public ChannelKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("ChannelKey is blank");
        }
    }

    public static ChannelKey random() {
        return new ChannelKey(RandomToken.of(9));
    }

    @Override
    public String toString() {
        return value;
    }
}
