package chat.k1te.thread;

/// The page of the site a visitor writes from, as the browser tells it. Material for the operator's eyes, proof of
/// nothing; each text has at most [#LIMIT] characters and may be empty.
public record Page(String url, String title, String referrer) {
    public static final int LIMIT = 2048;
    public static final Page UNKNOWN = new Page("", "", "");

    public Page {
        url = cut(url);
        title = cut(title);
        referrer = cut(referrer);
    }

    private static String cut(String text) {
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT);
    }
}
