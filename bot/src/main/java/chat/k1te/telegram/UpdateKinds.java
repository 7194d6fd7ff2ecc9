package chat.k1te.telegram;

import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What a message is, where the library does not say it in one word.
final class UpdateKinds {
    private UpdateKinds() {}

    /// Whether a person sent something for others to see, unlike the notes Telegram itself puts into a chat.
    static boolean isContent(Message message) {
        return message.hasText()
                || message.hasPhoto()
                || message.hasDocument()
                || message.hasAnimation()
                || message.hasVideo()
                || message.hasVideoNote()
                || message.hasVoice()
                || message.hasAudio()
                || message.hasSticker()
                || message.hasLocation()
                || message.hasContact()
                || message.hasPoll()
                || message.hasDice();
    }
}
