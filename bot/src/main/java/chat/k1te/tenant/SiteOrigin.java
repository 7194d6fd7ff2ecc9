package chat.k1te.tenant;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The origin of a site, as browsers name it (RFC 6454), from an address as people write it.
public final class SiteOrigin {
    /// What a page without an origin of its own says, for example a file on the disk.
    public static final String NONE = "null";

    private static final int LONGEST = 300;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private SiteOrigin() {}

    /// Reads `https://shop.example/cups`, `shop.example` or `null`; absent when it is no site.
    public static Optional<String> read(String text) {
        String address = text.strip();
        if (address.equals(NONE)) {
            return Optional.of(NONE);
        }
        if (address.isEmpty() || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return origin(URI.create(inAscii(address.contains("://") ? address : "https://" + address)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Browsers name a host in the letters that DNS knows.
    private static String inAscii(String address) {
        int host = address.indexOf("://") + "://".length();
        int end = host;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(0, host) + IDN.toASCII(address.substring(host, end)) + address.substring(end);
    }

    private static Optional<String> origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || address.getHost() == null || address.getUserInfo() != null) {
            return Optional.empty();
        }
        int usual = scheme.equals("https") ? 443 : 80;
        int port = address.getPort();
        String end = port == -1 || port == usual ? "" : ":" + port;
        return Optional.of(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + end);
    }
}
