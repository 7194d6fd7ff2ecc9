/// Who owns what. A **tenant** is an organisation that uses the product; it has any number of **channels**. A channel
/// is
/// one support entry: the public key that stands in the embed code on one side, a Telegram **group** on the other.
/// An **operator** is a Telegram user who answers.
///
/// Everything here that touches Telegram carries a [chat.k1te.tenant.BotId], so that several bots can share one
/// program.
@NullMarked
package chat.k1te.tenant;

import org.jspecify.annotations.NullMarked;
