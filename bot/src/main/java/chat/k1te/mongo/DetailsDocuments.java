package chat.k1te.mongo;

import chat.k1te.thread.VisitorDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/// Who a visitor is ↔ the field `details` of their document. What is not known is not written; of a visitor from before
/// there were details nothing is known.
final class DetailsDocuments {
    private DetailsDocuments() {}

    static Document written(VisitorDetails details) {
        Document document = new Document();
        details.name().ifPresent(name -> document.append("name", name));
        details.email().ifPresent(email -> document.append("email", email));
        details.phone().ifPresent(phone -> document.append("phone", phone));
        details.externalId().ifPresent(id -> document.append("id", id));
        if (!details.attributes().isEmpty()) {
            document.append(
                    "attributes",
                    details.attributes().entrySet().stream()
                            .map(each -> new Document("label", each.getKey()).append("value", each.getValue()))
                            .toList());
        }
        if (!details.signed().isEmpty()) {
            document.append("signed", details.signed().stream().sorted().toList());
        }
        return document;
    }

    static VisitorDetails read(Document document) {
        return new VisitorDetails(
                Optional.ofNullable(document.getString("name")),
                Optional.ofNullable(document.getString("email")),
                Optional.ofNullable(document.getString("phone")),
                document.getList("attributes", Document.class, List.of()).stream()
                        .collect(Collectors.toMap(each -> each.getString("label"), each -> each.getString("value"))),
                Optional.ofNullable(document.getString("id")),
                Set.copyOf(document.getList("signed", String.class, List.of())));
    }
}
