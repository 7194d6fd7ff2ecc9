package chat.k1te.thread;

import java.util.Optional;
import java.util.OptionalLong;

/// What a visitor wants to say: words, a file, or a file with words below it.
///
/// @param text  may be empty when there is a file
/// @param file  uploaded before
/// @param reply the place of the message it answers
public record Draft(String text, Optional<FileId> file, OptionalLong reply) {
    public static Draft of(String text) {
        return new Draft(text, Optional.empty(), OptionalLong.empty());
    }
}
