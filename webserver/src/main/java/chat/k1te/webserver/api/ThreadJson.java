package chat.k1te.webserver.api;

import chat.k1te.management.ThreadManagement.Listed;
import chat.k1te.management.ThreadManagement.Opened;
import chat.k1te.telegram.ThreadTexts;
import chat.k1te.tenant.Form;
import chat.k1te.thread.Author;
import chat.k1te.thread.Message;
import chat.k1te.thread.Rating;
import chat.k1te.thread.Receipts;
import chat.k1te.thread.ThreadState;
import chat.k1te.thread.ThreadSummary;
import chat.k1te.thread.Visitor;
import chat.k1te.webserver.widget.Entries;
import chat.k1te.webserver.widget.FileAddresses;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/// Threads as the Mini App sees them.
///
/// @param language of who reads
record ThreadJson(FileAddresses files, Locale language) {
    /// In a list.
    ObjectNode summary(Listed listed) {
        ThreadSummary thread = listed.thread();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", thread.id().value())
                .put("channel", thread.channel().value())
                .put("channelName", listed.channel().name())
                .put("state", Field.word(thread.state()));
        listed.visitor().ifPresent(visitor -> {
            putVisitor(json.putObject("visitor"), visitor);
            putPage(json, visitor);
            json.put("createdAt", visitor.createdAt().toString());
        });
        if (thread.state() == ThreadState.WAITING) {
            thread.care().waitingSince().ifPresent(since -> json.put("waitingSince", since.toString()));
        }
        thread.care()
                .assignee()
                .ifPresent(operator -> json.putObject("assignee")
                        .put("id", operator.operator().toString())
                        .put("name", operator.name()));
        thread.last().ifPresent(message -> putLast(json.putObject("last"), listed, message));
        json.put("changedAt", thread.changedAt().toString());
        thread.care().rating().map(Rating::score).ifPresent(score -> json.put("rating", score));
        return json;
    }

    private void putVisitor(ObjectNode json, Visitor visitor) {
        json.put("name", ThreadTexts.in(language).name(visitor)).put("language", visitor.language());
        visitor.details().email().ifPresent(email -> json.put("email", email));
        json.put("verified", visitor.details().verified());
    }

    private static void putPage(ObjectNode json, Visitor visitor) {
        if (!visitor.page().url().isEmpty()) {
            json.putObject("page")
                    .put("url", visitor.page().url())
                    .put("title", visitor.page().title());
        }
    }

    private void putLast(ObjectNode json, Listed listed, Message message) {
        Entries entries = Entries.of(listed.channel(), listed.thread().id(), files, language.toLanguageTag());
        json.put("at", message.at().toString())
                .put("by", by(message.author()))
                .put("excerpt", ThreadTexts.in(language).excerpt(entries.words(message)));
    }

    private static String by(Author author) {
        return switch (author) {
            case Author.ByVisitor() -> "visitor";
            case Author.ByOperator _ -> "operator";
            case Author.BySystem() -> "system";
        };
    }

    /// With all that is known of the visitor.
    ///
    /// @param link where the group shows it
    ObjectNode whole(Opened opened, Optional<String> link) {
        ObjectNode json = summary(opened.listed());
        Form asked = opened.channel().rules().widget().form();
        opened.visitor().ifPresent(visitor -> putDetails(json.withObject("/visitor"), asked, visitor));
        link.ifPresent(address -> json.put("topicLink", address));
        json.put("inTelegram", opened.thread().companion().isPresent());
        opened.thread()
                .care()
                .rating()
                .flatMap(Rating::comment)
                .ifPresent(comment -> json.put("ratingComment", comment));
        Receipts receipts = opened.thread().receipts();
        json.putObject("receipts").put("delivered", receipts.delivered()).put("read", receipts.read());
        return json;
    }

    private void putDetails(ObjectNode json, Form asked, Visitor visitor) {
        ArrayNode details = json.putArray("details");
        ThreadTexts.in(language).details(asked, visitor).forEach(detail -> {
            ObjectNode node = details.addObject().put("label", detail.label()).put("value", detail.value());
            if (detail.signed()) {
                node.put("signed", true);
            }
        });
        json.put("userAgent", visitor.userAgent())
                .put("referrer", visitor.page().referrer())
                .put("createdAt", visitor.createdAt().toString());
    }
}
