package chat.k1te.webserver.widget;

import chat.k1te.tenant.Channels;
import chat.k1te.thread.AnswerTimes;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Notices;
import chat.k1te.thread.ThreadReader;

/// The front doors of the core that a visitor's frames go through.
///
/// @param persons   knows whom sites have signed for
/// @param handoffs  leads into Telegram
/// @param addresses where the files are that the frames speak of
public record ChatDoors(
        Channels channels,
        Chat chat,
        ThreadReader reader,
        Notices notices,
        AnswerTimes answerTimes,
        SignedPersons persons,
        HandoffLinks handoffs,
        FileAddresses addresses) {}
