/// The border with Telegram, and the only package that knows its classes. Updates come in through
/// [chat.k1te.telegram.UpdateIntake], which stores them raw; [chat.k1te.telegram.UpdateHandler] reads them one by one.
/// Calls go out through [chat.k1te.telegram.TelegramApi], which turns every answer, refusal and silence into an
/// [chat.k1te.telegram.ApiResult].
///
/// Texts of visitors and operators are never logged, and neither is the token, which stands in every request URL.
@NullMarked
package chat.k1te.telegram;

import org.jspecify.annotations.NullMarked;
