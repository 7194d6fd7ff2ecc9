package chat.k1te.webserver.api;

import chat.k1te.management.Numbers;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Numbers as the Mini App draws them.
final class NumbersJson {
    private NumbersJson() {}

    static ObjectNode of(Numbers numbers) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("from", numbers.span().from().toString())
                .put("to", numbers.span().to().toString())
                .put("zone", numbers.span().zone().getId());
        Numbers.Totals totals = numbers.totals();
        json.putObject("totals")
                .put("visitors", totals.visitors())
                .put("threads", totals.threads())
                .put("visitorMessages", totals.visitorMessages())
                .put("operatorMessages", totals.operatorMessages())
                .put("unanswered", totals.unanswered());
        numbers.firstAnswer().ifPresent(times -> put(json.putObject("firstAnswer"), times));
        numbers.resolution().ifPresent(times -> put(json.putObject("resolution"), times));
        numbers.rating().ifPresent(rating -> put(json.putObject("rating"), rating));
        ArrayNode days = json.putArray("byDay");
        numbers.byDay()
                .forEach(day -> days.addObject()
                        .put("date", day.date().toString())
                        .put("visitors", day.visitors())
                        .put("visitorMessages", day.visitorMessages())
                        .put("operatorMessages", day.operatorMessages()));
        numbers.byHour().forEach(json.putArray("byHour")::add);
        numbers.byWeekday().forEach(json.putArray("byWeekday")::add);
        return json;
    }

    private static void put(ObjectNode json, Numbers.Times times) {
        json.put("medianSeconds", times.median()).put("p90Seconds", times.p90()).put("count", times.count());
    }

    private static void put(ObjectNode json, Numbers.Ratings rating) {
        json.put("average", rating.average()).put("count", rating.count());
        rating.byScore().forEach(json.putArray("byScore")::add);
    }
}
