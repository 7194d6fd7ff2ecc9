package chat.k1te.telegram;

import java.util.StringJoiner;

/// What the bot found in a group, as a short list: what is well has its tick, what is not says how it is mended.
record CheckList(BotTexts texts, GroupCheck.Report report) {
    FormattedText text(String title) {
        FormattedText text = new FormattedText().bold(title);
        report.points().forEach(point -> text.line(line(point)));
        return text;
    }

    private String line(GroupCheck.Point point) {
        StringJoiner line = new StringJoiner(" ");
        boolean well = report.well().contains(point);
        // A group without topics is a desk, too.
        line.add(well ? "✓" : point == GroupCheck.Point.TOPICS ? "–" : "✗");
        return line.add(texts.say(well ? point.wellKey : point.mendKey)).toString();
    }
}
