package chat.k1te.webserver.widget;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// The reverse proxies that may tell us in `X-Forwarded-For` for whom they ask. Whatever anybody else writes there is
/// not believed.
public record TrustedProxies(List<Network> networks) {
    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /// @param prefix how many leading bits of `base` count
    record Network(InetAddress base, int prefix) {
        static Network of(String text) {
            String[] parts = text.split("/", 2);
            InetAddress base = InetAddress.ofLiteral(parts[0].strip());
            int bits = base.getAddress().length * Byte.SIZE;
            int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1].strip());
            if (prefix < 0 || prefix > bits) {
                throw new IllegalArgumentException("prefix " + prefix + " of " + bits + " bits");
            }
            return new Network(base, prefix);
        }

        boolean contains(InetAddress address) {
            byte[] mine = base.getAddress();
            byte[] other = address.getAddress();
            int whole = prefix / Byte.SIZE;
            if (mine.length != other.length || !Arrays.equals(mine, 0, whole, other, 0, whole)) {
                return false;
            }
            int rest = prefix % Byte.SIZE;
            return rest == 0 || ((mine[whole] ^ other[whole]) & 0xFF) >> (Byte.SIZE - rest) == 0;
        }
    }

    /// Reads what the person who runs the server has written.
    ///
    /// @param text addresses and CIDR networks separated by commas; may be empty
    /// @throws IllegalArgumentException when one of them is neither
    public static TrustedProxies of(String text) {
        return new TrustedProxies(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Network::of)
                .toList());
    }

    /// Who asks: the last address, read from our end, that is no proxy of ours.
    ///
    /// @param peer      the other end of the connection
    /// @param forwarded the values of `X-Forwarded-For` in the order they came, each a list separated by commas
    public InetAddress clientOf(InetAddress peer, List<String> forwarded) {
        List<String> hops = forwarded.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList()
                .reversed();
        InetAddress client = peer;
        for (String hop : hops) {
            if (!trusts(client)) {
                return client;
            }
            try {
                client = InetAddress.ofLiteral(hop);
            } catch (IllegalArgumentException _) {
                // A proxy that hides or garbles the address: it is the nearest one we know.
                return client;
            }
        }
        return client;
    }

    private boolean trusts(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
