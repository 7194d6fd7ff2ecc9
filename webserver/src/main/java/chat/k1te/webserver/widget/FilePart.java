package chat.k1te.webserver.widget;

import chat.k1te.thread.Blob;
import chat.k1te.thread.Content;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of the files of one message is meant. Prints as the word in its address.
public sealed interface FilePart {
    /// The file itself.
    record Original() implements FilePart {
        @Override
        public String toString() {
            return "original";
        }
    }

    /// A smaller picture of a photo.
    ///
    /// @param index its place among them, from 0
    record Size(int index) implements FilePart {
        private static final Pattern WORD = Pattern.compile("size-(\\d{1,2})");

        @Override
        public String toString() {
            return "size-" + index;
        }
    }

    /// What is shown before or instead of the file.
    record Thumbnail() implements FilePart {
        @Override
        public String toString() {
            return "thumbnail";
        }
    }

    static Optional<FilePart> parse(String word) {
        return switch (word) {
            case "original" -> Optional.of(new Original());
            case "thumbnail" -> Optional.of(new Thumbnail());
            default -> {
                Matcher size = Size.WORD.matcher(word);
                yield size.matches() ? Optional.of(new Size(Integer.parseInt(size.group(1)))) : Optional.empty();
            }
        };
    }

    /// This part of `attachment`, if it has it.
    default Optional<Blob> of(Content.Attachment attachment) {
        return switch (this) {
            case Original() -> Optional.of(attachment.file());
            case Size(int index) -> attachment.sizes().stream().skip(index).findFirst();
            case Thumbnail() -> attachment.thumbnail();
        };
    }
}
