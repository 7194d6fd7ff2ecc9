package chat.k1te.sandbox;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A character reference in HTML text and the length of its source. What is none stands for itself, as at Telegram.
record HtmlReference(String text, int length) {
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]+));?");

    static HtmlReference at(String source, int index) {
        Matcher matcher = REFERENCE.matcher(source).region(index, source.length());
        if (!matcher.lookingAt()) return new HtmlReference("&", 1);
        if (matcher.group(3) != null) {
            String text = NAMED.get(matcher.group(3));
            return text == null ? new HtmlReference("&", 1) : new HtmlReference(text, matcher.end() - index);
        }
        int code =
                matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : Integer.parseInt(matcher.group(2), 16);
        if (!Character.isValidCodePoint(code) || code == 0) return new HtmlReference("&", 1);
        return new HtmlReference(Character.toString(code), matcher.end() - index);
    }

    static String decodeAll(String source) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < source.length(); ) {
            HtmlReference piece =
                    source.charAt(i) == '&' ? at(source, i) : new HtmlReference(source.substring(i, i + 1), 1);
            text.append(piece.text);
            i += piece.length;
        }
        return text.toString();
    }
}
