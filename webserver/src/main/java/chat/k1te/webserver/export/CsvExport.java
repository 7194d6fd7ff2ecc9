package chat.k1te.webserver.export;

import chat.k1te.management.ThreadManagement.Listed;
import chat.k1te.telegram.ThreadTexts;
import chat.k1te.thread.Author;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Visitor;
import chat.k1te.webserver.widget.Entries;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A row for each message, as RFC 4180 has it, with the mark by which spreadsheets know UTF-8. What a spreadsheet would
/// take for a formula is told apart by an apostrophe.
final class CsvExport implements ExportWriter {
    private static final String UTF_8_MARK = "\uFEFF";
    private static final List<String> COLUMNS =
            List.of("thread", "visitor", "email", "page", "at", "author", "name", "type", "text", "file");
    /// With which formulas begin, in some spreadsheets or other.
    private static final String FORMULAS = "=+-@\t\r＝＋－＠";

    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final SequenceWriter rows;
    private final ThreadTexts texts;
    private List<String> ofThread = List.of();

    CsvExport(OutputStream out, ThreadTexts texts) throws IOException {
        this.texts = texts;
        out.write(UTF_8_MARK.getBytes(StandardCharsets.UTF_8));
        CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
        COLUMNS.forEach(schema::addColumn);
        rows = MAPPER.writer(schema.build()).writeValues(out);
        rows.write(COLUMNS);
    }

    @Override
    public void begin(Listed thread) {
        Optional<Visitor> visitor = thread.visitor();
        ofThread = List.of(
                thread.thread().id().value(),
                visitor.map(texts::name).orElse(""),
                visitor.flatMap(known -> known.details().email()).orElse(""),
                visitor.map(known -> known.page().url()).orElse(""));
    }

    @Override
    public void said(Message message, Entries entries) throws IOException {
        Content content = entries.words(message);
        rows.write(List.of(
                cell(ofThread.get(0)),
                cell(ofThread.get(1)),
                cell(ofThread.get(2)),
                cell(ofThread.get(3)),
                message.at().toString(),
                author(message),
                cell(name(message)),
                ContentText.type(content),
                cell(ContentText.of(content)),
                cell(ContentText.file(content))));
    }

    private static String author(Message message) {
        return switch (message.author()) {
            case Author.ByVisitor() -> "visitor";
            case Author.BySystem() -> "system";
            case Author.ByOperator _ -> "operator";
        };
    }

    private static String name(Message message) {
        return message.author() instanceof Author.ByOperator operator ? operator.name() : "";
    }

    static String cell(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void end() {
        ofThread = List.of();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
