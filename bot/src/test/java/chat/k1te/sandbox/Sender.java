package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/// All that can be sent into a chat: one method for each kind of message. `topicId` is 0 outside topics; each method
/// gives the id of the message.
public abstract sealed class Sender permits Participant {
    /// Posts a message with this content.
    abstract int post(long chatId, int topicId, ObjectNode content);

    /// Sends any file.
    public abstract int sendFile(long chatId, int topicId, SentFile file);

    abstract String nextPollId();

    public int sendPhoto(long chatId, int topicId, byte[] jpeg, String caption) {
        return sendFile(chatId, topicId, SentFile.photo(jpeg).captioned(caption));
    }

    public int sendDocument(long chatId, int topicId, String fileName, String mimeType, byte[] bytes, String caption) {
        return sendFile(
                chatId, topicId, SentFile.document(fileName, mimeType, bytes).captioned(caption));
    }

    public int sendVideo(long chatId, int topicId, byte[] mp4, String caption) {
        return sendFile(chatId, topicId, SentFile.video(mp4).captioned(caption));
    }

    public int sendAnimation(long chatId, int topicId, byte[] mp4, String caption) {
        return sendFile(chatId, topicId, SentFile.animation(mp4).captioned(caption));
    }

    public int sendVideoNote(long chatId, int topicId, byte[] mp4) {
        return sendFile(chatId, topicId, SentFile.videoNote(mp4));
    }

    public int sendVoice(long chatId, int topicId, byte[] ogg, String caption) {
        return sendFile(chatId, topicId, SentFile.voice(ogg).captioned(caption));
    }

    public int sendAudio(long chatId, int topicId, String fileName, byte[] mp3, String performer, String title) {
        return sendFile(chatId, topicId, SentFile.audio(fileName, mp3, performer, title));
    }

    /// A sticker: WebP, animated (gzipped Lottie) or a WebM film, as its bytes say.
    public int sendSticker(long chatId, int topicId, byte[] bytes, String emoji) {
        return sendFile(chatId, topicId, SentFile.sticker(bytes, emoji));
    }

    public int sendLivePhoto(long chatId, int topicId, byte[] mp4, byte[] jpeg, String caption) {
        return sendFile(chatId, topicId, SentFile.livePhoto(mp4, jpeg).captioned(caption));
    }

    public int sendLocation(long chatId, int topicId, double latitude, double longitude) {
        return post(chatId, topicId, Contents.location(latitude, longitude));
    }

    /// A location that goes on changing; see [Person#moveLocation].
    public int sendLiveLocation(long chatId, int topicId, double latitude, double longitude, Duration lives) {
        return post(chatId, topicId, Contents.liveLocation(latitude, longitude, lives.toSeconds()));
    }

    public int sendVenue(long chatId, int topicId, double latitude, double longitude, String title, String address) {
        return post(chatId, topicId, Contents.venue(latitude, longitude, title, address));
    }

    public int sendContact(long chatId, int topicId, String phoneNumber, String firstName, String lastName) {
        return post(chatId, topicId, Contents.contact(phoneNumber, firstName, lastName));
    }

    public int sendPoll(long chatId, int topicId, String question, List<String> options) {
        return post(chatId, topicId, Contents.poll(nextPollId(), question, options));
    }

    /// @param correct the place of the right answer among the options, from 0
    public int sendQuiz(long chatId, int topicId, String question, List<String> options, int correct) {
        return post(chatId, topicId, Contents.quiz(nextPollId(), question, options, correct));
    }

    public int sendChecklist(long chatId, int topicId, String title, List<String> tasks) {
        return post(chatId, topicId, Contents.checklist(title, tasks));
    }

    /// @param value what the throw gave
    public int sendDice(long chatId, int topicId, String emoji, int value) {
        return post(chatId, topicId, Contents.dice(emoji, value));
    }

    public abstract int sendStory(long chatId, int topicId);

    /// @param blocks an array of `RichBlock` objects
    public int sendRichMessage(long chatId, int topicId, JsonNode blocks) {
        return post(chatId, topicId, Contents.richMessage(blocks));
    }

    public int sendPaidMedia(long chatId, int topicId, int stars) {
        return post(chatId, topicId, Contents.paidMedia(stars));
    }

    /// A message of a kind that is newer than everybody who reads it: none of its fields tells what it is.
    public int sendUnknown(long chatId, int topicId) {
        return post(chatId, topicId, Json.object());
    }

    /// A message with these fields, whatever they are.
    public int sendRaw(long chatId, int topicId, ObjectNode content) {
        return post(chatId, topicId, content);
    }
}
