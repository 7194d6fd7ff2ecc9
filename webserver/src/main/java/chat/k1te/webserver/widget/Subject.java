package chat.k1te.webserver.widget;

import java.util.Optional;
import java.util.OptionalLong;

/// What a frame of the visitor's is about, for the browser to recognise the answer by.
///
/// @param id  of a `post`
/// @param seq of the message that an `edit`, `erase` or `react` wants to change
public record Subject(Optional<String> id, OptionalLong seq) {
    static final Subject NONE = new Subject(Optional.empty(), OptionalLong.empty());
    private static final int ID_LIMIT = 64;

    public Subject {
        // What is refused as an id may be as long as a frame; there is no message of ours it could name.
        id = id.filter(said -> said.length() <= ID_LIMIT);
    }

    static Subject post(String id) {
        return new Subject(Optional.of(id), OptionalLong.empty());
    }

    static Subject message(long seq) {
        return new Subject(Optional.empty(), OptionalLong.of(seq));
    }
}
