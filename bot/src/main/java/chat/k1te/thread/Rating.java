package chat.k1te.thread;

import java.time.Instant;
import java.util.Optional;

/// How a visitor liked what became of a thread, said when it was closed.
///
/// @param score   from 1, bad, to [#BEST]
/// @param comment why, in at most [#COMMENT_LIMIT] characters
public record Rating(int score, Optional<String> comment, Instant at) {
    public static final int BEST = 5;
    public static final int COMMENT_LIMIT = 1_000;

    public Rating {
        if (score < 1 || score > BEST) {
            throw new IllegalArgumentException("a score is 1 to " + BEST + ", not " + score);
        }
        comment = comment.map(String::strip).filter(words -> !words.isEmpty());
        if (comment.filter(words -> words.length() > COMMENT_LIMIT).isPresent()) {
            throw new IllegalArgumentException("a comment has at most " + COMMENT_LIMIT + " characters");
        }
    }

    /// As people read it everywhere: `★★★★☆`, and below it why.
    public String inStars() {
        String stars = "★".repeat(score) + "☆".repeat(BEST - score);
        return comment.map(words -> stars + " " + words).orElse(stars);
    }
}
