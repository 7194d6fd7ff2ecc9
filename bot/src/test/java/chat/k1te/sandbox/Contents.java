package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The contents of messages that are neither words nor files.
final class Contents {
    private Contents() {}

    static ObjectNode of(String field, JsonNode value) {
        ObjectNode content = Json.object();
        content.set(field, value);
        return content;
    }

    static ObjectNode location(double latitude, double longitude) {
        return of("location", point(latitude, longitude));
    }

    static ObjectNode liveLocation(double latitude, double longitude, long liveSeconds) {
        ObjectNode point = point(latitude, longitude).put("live_period", liveSeconds);
        return of("location", point.put("horizontal_accuracy", 12.5).put("heading", 90));
    }

    private static ObjectNode point(double latitude, double longitude) {
        return Json.object().put("latitude", latitude).put("longitude", longitude);
    }

    /// A place is a location too, for clients that do not know places.
    static ObjectNode venue(double latitude, double longitude, String title, String address) {
        ObjectNode venue = Json.object().put("title", title).put("address", address);
        venue.set("location", point(latitude, longitude));
        return of("venue", venue).setAll(location(latitude, longitude));
    }

    static ObjectNode contact(String phoneNumber, String firstName, String lastName) {
        ObjectNode contact = Json.object().put("phone_number", phoneNumber).put("first_name", firstName);
        if (!lastName.isEmpty()) contact.put("last_name", lastName);
        return of("contact", contact);
    }

    static ObjectNode poll(String id, String question, List<String> options) {
        ObjectNode poll = Json.object()
                .put("id", id)
                .put("question", question)
                .put("total_voter_count", 0)
                .put("is_closed", false)
                .put("is_anonymous", true)
                .put("type", "regular")
                .put("allows_multiple_answers", false)
                .put("allows_revoting", true)
                .put("members_only", false);
        ArrayNode list = poll.putArray("options");
        for (String option : options) {
            list.addObject()
                    .put("persistent_id", id + "-" + list.size())
                    .put("text", option)
                    .put("voter_count", 0);
        }
        return of("poll", poll);
    }

    static ObjectNode quiz(String id, String question, List<String> options, int correct) {
        ObjectNode content = poll(id, question, options);
        ObjectNode poll = (ObjectNode) content.path("poll");
        poll.put("type", "quiz").putArray("correct_option_ids").add(correct);
        return content;
    }

    static ObjectNode checklist(String title, List<String> tasks) {
        ObjectNode checklist = Json.object().put("title", title);
        ArrayNode list = checklist.putArray("tasks");
        tasks.forEach(task -> list.addObject().put("id", list.size()).put("text", task));
        return of("checklist", checklist);
    }

    static ObjectNode dice(String emoji, int value) {
        return of("dice", Json.object().put("emoji", emoji).put("value", value));
    }

    static ObjectNode story(User of) {
        ObjectNode chat =
                Json.object().put("id", of.id()).put("type", "private").put("first_name", of.firstName());
        ObjectNode story = Json.object().put("id", 1);
        story.set("chat", chat);
        return of("story", story);
    }

    static ObjectNode richMessage(JsonNode blocks) {
        return of("rich_message", of("blocks", blocks));
    }

    static ObjectNode paidMedia(int stars) {
        ObjectNode preview =
                Json.object().put("type", "preview").put("width", 640).put("height", 360);
        ObjectNode paid = Json.object().put("star_count", stars);
        paid.putArray("paid_media").add(preview);
        return of("paid_media", paid);
    }
}
