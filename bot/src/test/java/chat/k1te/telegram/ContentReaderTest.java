package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.thread.Blob;
import chat.k1te.thread.Content;
import chat.k1te.thread.Content.Attachment;
import chat.k1te.thread.Content.Attachment.Kind;
import chat.k1te.thread.Mark;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of message that Telegram has is read, and nothing that a person sent is dropped.
class ContentReaderTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// @param fields in single quotes for double ones
    private static Content read(String fields) {
        try {
            String json = "{'message_id':1,'date':1,'chat':{'id':-1},'from':{'id':5}," + fields + "}";
            return ContentReader.read(MAPPER.readTree(json.replace('\'', '"'))).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attachment file(String fields) {
        return (Attachment) read(fields);
    }

    @Test
    void formatting_is_read_from_entities_and_what_is_unknown_stays_plain() {
        Content.Text text = (Content.Text) read("""
            'text':'see 😀 bold link x@y.example','entities':[
            {'type':'text_link','offset':12,'length':4,'url':'https://shop.example'},
            {'type':'bold','offset':7,'length':4},{'type':'custom_emoji','offset':4,'length':2,'custom_emoji_id':'1'},
            {'type':'sparkling','offset':0,'length':3},{'type':'email','offset':17,'length':11},
            {'type':'bold','offset':20,'length':99}]\
            """);
        assertThat(text.marks())
                .containsExactly(
                        new Mark(Mark.Kind.BOLD, 7, 4, ""),
                        new Mark(Mark.Kind.LINK, 12, 4, "https://shop.example"),
                        new Mark(Mark.Kind.LINK, 17, 11, "mailto:x@y.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "tg://resolve?domain=x",
                "file:///etc/passwd",
                " javascript:alert(1)",
                "java\\nscript:alert(1)",
                "//evil.example"
            })
    void an_address_that_is_no_web_page_mail_or_phone_is_no_link(String address) {
        Content.Text text = (Content.Text)
                read("'text':'press','entities':[{'type':'text_link','offset':0,'length':5,'url':'" + address + "'}]");
        assertThat(text.marks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'animation':{'file_id':'a','mime_type':'video/mp4'},'document':{'file_id':'a'} | ANIMATION | video/mp4
        'video':{'file_id':'a','width':4,'height':3,'duration':9,'file_size':12}       | VIDEO | video/mp4
        'video_note':{'file_id':'a','length':240,'duration':3}                         | VIDEO_NOTE | video/mp4
        'voice':{'file_id':'a','duration':3,'mime_type':'audio/ogg'}                   | VOICE | audio/ogg
        'audio':{'file_id':'a','performer':'P','title':'T','duration':3}               | AUDIO | audio/mpeg
        'sticker':{'file_id':'a','emoji':'😀','is_video':true}                         | STICKER | video/webm
        'sticker':{'file_id':'a','emoji':'😀','is_animated':true}                      | STICKER | application/x-tgsticker
        'sticker':{'file_id':'a','emoji':'😀'}                                         | STICKER | image/webp
        'live_photo':{'file_id':'b'},'photo':[{'file_id':'a','width':1,'height':1}]    | PHOTO | image/jpeg
        'document':{'file_id':'a','file_name':'x.pdf','mime_type':'application/pdf'}   | DOCUMENT | application/pdf
        """, quoteCharacter = '`')
    void each_kind_of_file_is_told_from_the_others(String fields, Kind kind, String type) {
        Attachment attachment = file(fields.strip());
        assertThat(attachment.kind()).isEqualTo(kind);
        assertThat(attachment.file().mime()).isEqualTo(type);
        assertThat(attachment.file().place()).isEqualTo(new Blob.AtTelegram("a", ""));
    }

    @Test
    void a_photo_has_sizes_and_words_and_may_be_hidden() {
        Attachment photo = file("""
            'photo':[{'file_id':'s','width':90,'height':60,'file_size':10},{'file_id':'l','width':900,'height':600}],
            'caption':'the cup','has_media_spoiler':true,'media_group_id':'1'\
            """);
        assertThat(photo.sizes()).extracting(Blob::width).containsExactly(90);
        assertThat(photo.file().width()).isEqualTo(900);
        assertThat(photo.caption()).contains(new Content.Text("the cup"));
        assertThat(photo.details().spoiler()).isTrue();
    }

    @Test
    void places_people_polls_lists_and_dice_are_read() {
        assertThat(read("'venue':{'title':'Shop','address':'Street 1','location':{'latitude':1.5,'longitude':2}},"
                        + "'location':{'latitude':1.5,'longitude':2}"))
                .isEqualTo(new Content.Location(1.5, 2, "Shop", "Street 1"));
        assertThat(read("'location':{'latitude':1.5,'longitude':2}")).isEqualTo(new Content.Location(1.5, 2, "", ""));
        assertThat(read("'contact':{'phone_number':'+380','first_name':'Max','last_name':'K'}"))
                .isEqualTo(new Content.Contact("Max K", "+380"));
        assertThat(read("'poll':{'question':'Tea?','is_closed':true,'options':[{'text':'Yes','voter_count':2}]}"))
                .isEqualTo(new Content.Poll("Tea?", List.of(new Content.Poll.Option("Yes", 2)), true));
        assertThat(read("'checklist':{'title':'Order','tasks':[{'id':1,'text':'Pack','completion_date':5},"
                        + "{'id':2,'text':'Send'}]}"))
                .isEqualTo(new Content.Checklist(
                        "Order",
                        List.of(new Content.Checklist.Task("Pack", true), new Content.Checklist.Task("Send", false))));
        assertThat(read("'dice':{'emoji':'🎲','value':5}")).isEqualTo(new Content.Dice("🎲", 5));
    }

    @Test
    void what_nobody_knows_yet_is_still_a_message() {
        assertThat(read("'story':{'chat':{'id':1},'id':2}")).isEqualTo(new Content.Unshown("story"));
        assertThat(read("'hologram':{'depth':3}")).isEqualTo(new Content.Unshown("hologram"));
        assertThat(read("'effect_id':'5'")).isEqualTo(new Content.Unshown("unknown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'pinned_message':{'message_id':3}",
                "'new_chat_members':[{'id':3}]",
                "'forum_topic_edited':{'name':'x'}",
                "'video_chat_started':{}",
                "'group_chat_created':true"
            })
    void notes_of_telegrams_own_are_nobodys_words(String fields) throws IOException {
        String json = "{'message_id':1,'date':1,'chat':{'id':-1},'from':{'id':5}," + fields + "}";
        assertThat(ContentReader.read(MAPPER.readTree(json.replace('\'', '"')))).isEmpty();
    }

    @Test
    void a_message_in_the_long_form_keeps_every_word() {
        Content.Text text = (Content.Text) read("""
            'rich_message':{'blocks':[
            {'type':'heading','text':'Prices','size':1},
            {'type':'paragraph','text':['From ',{'type':'bold','text':{'type':'italic','text':'5 €'}},' on']},
            {'type':'list','items':[{'label':'1.','blocks':[{'type':'paragraph','text':'Cup'}]},
            {'has_checkbox':true,'is_checked':true,'blocks':[{'type':'paragraph','text':'Plate'}]}]},
            {'type':'table','cells':[[{'text':'a'},{'text':'b'}],[{'text':'c'}]]},
            {'type':'hologram','text':'new','blocks':[{'type':'paragraph','text':'inside'}]},
            {'type':'paragraph','text':{'type':'url','text':'shop','url':'https://shop.example'}}]}\
            """);
        assertThat(text.text()).isEqualTo("Prices\nFrom 5 € on\n1. Cup\n☑ Plate\na | b\nc\nnewinside\nshop");
        assertThat(text.marks())
                .contains(
                        new Mark(Mark.Kind.BOLD, 0, 6, ""),
                        new Mark(Mark.Kind.BOLD, 12, 3, ""),
                        new Mark(Mark.Kind.ITALIC, 12, 3, ""))
                .anySatisfy(mark -> assertThat(mark.value()).isEqualTo("https://shop.example"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ../../etc/passwd      | passwd
        C:\\dir\\price list.pdf | price list.pdf
        a\u202Efdp.exe        | afdp.exe
        ..                    | ``
        рахунок № 5.pdf       | рахунок № 5.pdf
        a"b<c>.txt            | a_b_c_.txt
        """, quoteCharacter = '`')
    void file_names_have_no_path_and_no_tricks(String given, String clean) {
        assertThat(FileNames.clean(given.strip())).isEqualTo(clean);
    }
}
