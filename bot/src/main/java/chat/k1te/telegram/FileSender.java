package chat.k1te.telegram;

import chat.k1te.relay.Delivery;
import chat.k1te.thread.Blob;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Content;
import chat.k1te.thread.Message;
import chat.k1te.thread.Parcel;
import chat.k1te.thread.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.send.SendAnimation;
import org.telegram.telegrambots.meta.api.methods.send.SendAudio;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.send.SendSticker;
import org.telegram.telegrambots.meta.api.methods.send.SendVideo;
import org.telegram.telegrambots.meta.api.methods.send.SendVideoNote;
import org.telegram.telegrambots.meta.api.methods.send.SendVoice;
import org.telegram.telegrambots.meta.api.objects.InputFile;

/// Sends a visitor's file. The library reads streams whole into memory, so the bytes go by way of a file on the disk,
/// which is gone when the call has ended.
final class FileSender {
    private static final Logger LOG = System.getLogger(FileSender.class.getName());

    private final TelegramApi api;
    private final chat.k1te.thread.Files files;

    FileSender(TelegramApi api, chat.k1te.thread.Files files) {
        this.api = api;
        this.files = files;
    }

    /// @param parcel carries one message with a file, which is at hand
    Delivery send(ChatThread thread, Parcel parcel) throws InterruptedException {
        Optional<Content.Attachment> attachment = parcel.seqs().stream()
                .findFirst()
                .flatMap(thread.log()::at)
                .map(Message::content)
                .filter(Content.Attachment.class::isInstance)
                .map(Content.Attachment.class::cast);
        if (attachment.isEmpty()) {
            return new Delivery.Undeliverable(Refusal.NO_SUCH_MESSAGE, "no file to send");
        }
        return switch (attachment.get().file().place()) {
            case Blob.Uploaded uploaded -> send(thread, parcel, attachment.get(), uploaded);
            // A visitor who goes on in Telegram sent it there.
            case Blob.AtTelegram there ->
                outcome(forward(thread, parcel, attachment.get().kind(), new InputFile(there.fileId())));
        };
    }

    /// What Telegram has goes by its own kind only; two of them have no words below.
    private ApiResult<org.telegram.telegrambots.meta.api.objects.message.Message> forward(
            ChatThread thread, Parcel parcel, Content.Attachment.Kind kind, InputFile file)
            throws InterruptedException {
        long group = thread.group().value();
        Integer topic = parcel.topic() == 0 ? null : parcel.topic();
        return switch (kind) {
            case VIDEO_NOTE ->
                api.upload(client -> client.executeAsync(SendVideoNote.builder()
                        .chatId(group)
                        .messageThreadId(topic)
                        .videoNote(file)
                        .build()));
            case STICKER ->
                api.upload(client -> client.executeAsync(SendSticker.builder()
                        .chatId(group)
                        .messageThreadId(topic)
                        .sticker(file)
                        .build()));
            case PHOTO, ANIMATION, VIDEO, VOICE, AUDIO, DOCUMENT -> send(thread, parcel, kind, file);
        };
    }

    private Delivery send(ChatThread thread, Parcel parcel, Content.Attachment attachment, Blob.Uploaded uploaded)
            throws InterruptedException {
        Path copy;
        try {
            copy = copy(uploaded);
        } catch (IOException gone) {
            LOG.log(Level.ERROR, "thread " + thread.id() + ": an upload can't be read", gone);
            return new Delivery.Undeliverable(Refusal.NO_SUCH_FILE, "upload gone");
        }
        try {
            return send(thread, parcel, attachment, copy);
        } finally {
            delete(copy);
        }
    }

    private Delivery send(ChatThread thread, Parcel parcel, Content.Attachment attachment, Path copy)
            throws InterruptedException {
        InputFile file = new InputFile(copy.toFile(), partName(attachment));
        Delivery first = outcome(send(thread, parcel, attachment.kind(), file));
        boolean asDocument =
                first instanceof Delivery.Undeliverable && attachment.kind() != Content.Attachment.Kind.DOCUMENT;
        // What Telegram does not take as a picture or a voice, it takes as a file.
        return asDocument ? outcome(send(thread, parcel, Content.Attachment.Kind.DOCUMENT, file)) : first;
    }

    private static Delivery outcome(ApiResult<org.telegram.telegrambots.meta.api.objects.message.Message> result) {
        return Answers.delivery(result, message -> new Delivery.Delivered(message.getMessageId()));
    }

    private ApiResult<org.telegram.telegrambots.meta.api.objects.message.Message> send(
            ChatThread thread, Parcel parcel, Content.Attachment.Kind kind, InputFile file)
            throws InterruptedException {
        long group = thread.group().value();
        Integer topic = parcel.topic() == 0 ? null : parcel.topic();
        var answered = TopicSender.answered(thread, parcel).orElse(null);
        var entities = TopicSender.entities(parcel);
        String caption = parcel.whole();
        return switch (kind) {
            case PHOTO ->
                api.upload(client -> client.executeAsync(SendPhoto.builder()
                        .chatId(group)
                        .messageThreadId(topic)
                        .replyParameters(answered)
                        .photo(file)
                        .caption(caption)
                        .captionEntities(entities)
                        .build()));
            case ANIMATION ->
                api.upload(client -> client.executeAsync(SendAnimation.builder()
                        .chatId(group)
                        .messageThreadId(topic)
                        .replyParameters(answered)
                        .animation(file)
                        .caption(caption)
                        .captionEntities(entities)
                        .build()));
            case VIDEO, VIDEO_NOTE ->
                api.upload(client -> client.executeAsync(SendVideo.builder()
                        .chatId(group)
                        .messageThreadId(topic)
                        .replyParameters(answered)
                        .video(file)
                        .caption(caption)
                        .captionEntities(entities)
                        .build()));
            case VOICE ->
                api.upload(client -> client.executeAsync(SendVoice.builder()
                        .chatId(group)
                        .messageThreadId(topic)
                        .replyParameters(answered)
                        .voice(file)
                        .caption(caption)
                        .captionEntities(entities)
                        .build()));
            case AUDIO ->
                api.upload(client -> client.executeAsync(SendAudio.builder()
                        .chatId(group)
                        .messageThreadId(topic)
                        .replyParameters(answered)
                        .audio(file)
                        .caption(caption)
                        .captionEntities(entities)
                        .build()));
            case DOCUMENT, STICKER ->
                api.upload(client -> client.executeAsync(SendDocument.builder()
                        .chatId(group)
                        .messageThreadId(topic)
                        .replyParameters(answered)
                        .document(file)
                        .caption(caption)
                        .captionEntities(entities)
                        .build()));
        };
    }

    /// The name operators see. Quotes would end the part's name early, and a photo needs an ending Telegram knows.
    private static String partName(Content.Attachment attachment) {
        String name = attachment.details().name().replaceAll("[\"\\\\\\p{Cntrl}]", "_");
        return name.isBlank() ? "file" : name;
    }

    private Path copy(Blob.Uploaded uploaded) throws IOException {
        Path copy = Files.createTempFile("kite-upload-", ".part");
        try (InputStream bytes = files.open(uploaded.id(), 0)) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException | RuntimeException broken) {
            delete(copy);
            throw broken;
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("a copy can't be deleted", e);
        }
    }
}
