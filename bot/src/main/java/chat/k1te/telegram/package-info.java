/// The border with Telegram, and the only package that knows its classes. Updates come in through
/// [chat.k1te.telegram.UpdateIntake], which stores them raw; [chat.k1te.telegram.UpdateHandler] reads them one by one.
/// Calls go out through [chat.k1te.telegram.TelegramApi], which turns every answer, refusal and silence into an
/// [chat.k1te.telegram.ApiResult].
///
/// [chat.k1te.telegram.BotFront] puts together all that answers people. What they may do is decided in
/// [chat.k1te.management], not here. Towards operators words travel by [chat.k1te.telegram.TopicSender], towards
/// visitors who go on in Telegram by [chat.k1te.telegram.CompanionRelay].
///
/// Texts of visitors and operators are never logged, and neither is the token, which stands in every request URL.
@NullMarked
package chat.k1te.telegram;

import org.jspecify.annotations.NullMarked;
