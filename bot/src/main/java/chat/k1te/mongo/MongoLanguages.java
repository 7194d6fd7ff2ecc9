package chat.k1te.mongo;

import static com.mongodb.client.model.Filters.eq;

import chat.k1te.tenant.Languages;
import chat.k1te.tenant.OperatorId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;

/// The languages that people chose, in the collection `languages`.
final class MongoLanguages implements Languages {
    private final MongoCollection<Document> collection;

    MongoLanguages(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<Locale> of(OperatorId person) {
        return Optional.ofNullable(collection.find(eq("_id", person.value())).first())
                .map(document -> Locale.forLanguageTag(document.getString("language")));
    }

    @Override
    public void keep(OperatorId person, Locale language) {
        collection.replaceOne(
                eq("_id", person.value()),
                new Document("_id", person.value()).append("language", language.toLanguageTag()),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public void forget(OperatorId person) {
        collection.deleteOne(eq("_id", person.value()));
    }
}
