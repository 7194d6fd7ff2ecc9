package chat.k1te.mongo;

import chat.k1te.thread.Rating;
import java.util.Optional;
import org.bson.Document;

/// How a visitor liked it ↔ the field `rating`, of the thread and of the message that closed it.
final class RatingDocuments {
    private RatingDocuments() {}

    static Document written(Rating rating) {
        Document document = new Document("score", rating.score()).append("at", rating.at());
        rating.comment().ifPresent(comment -> document.append("comment", comment));
        return document;
    }

    static Optional<Rating> read(Document owner) {
        return Optional.ofNullable(owner.get("rating", Document.class))
                .map(rating -> new Rating(
                        rating.getInteger("score"),
                        Optional.ofNullable(rating.getString("comment")),
                        rating.getDate("at").toInstant()));
    }
}
