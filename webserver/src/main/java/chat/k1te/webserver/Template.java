package chat.k1te.webserver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of HTML with places such as `{title}`. What is filled in is text: it is escaped, whatever it says.
record Template(String html) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /// @param name of a resource beside this class
    static Template load(String name) throws IOException {
        return new Template(new String(bytes(name), StandardCharsets.UTF_8));
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream resource = Template.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IOException("resource " + name + " is missing");
            }
            return resource.readAllBytes();
        }
    }

    /// @throws IllegalArgumentException when a place has no text
    String filled(Map<String, String> places, String language) {
        return PLACE.matcher(html).replaceAll(place -> {
            String text = place.group(1).equals("language") ? language : places.get(place.group(1));
            if (text == null) {
                throw new IllegalArgumentException("nothing for " + place.group());
            }
            return Matcher.quoteReplacement(escaped(text));
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
