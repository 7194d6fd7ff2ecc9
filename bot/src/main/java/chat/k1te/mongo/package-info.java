/// The stores, kept in MongoDB. This page is the only description of the schema.
///
/// Only what a MongoDB replica set and the embedded server both do is used: single-document writes, no transactions, no
/// TTL index, no partial index. Queries are shaped for MongoDB's indexes; the embedded server uses an index only for
/// equality on exactly its fields and reads through the collection otherwise, which is noted where it happens.
///
/// ### tenants
/// `_id` TenantId · `bot` · `owner` Telegram user id · `name`, absent until given · `language` BCP 47 ·
/// `createdAt`
/// - unique `(bot, owner)`: one tenant per owner, also when `/start` comes twice at once
///
/// ### operators
/// `_id` `tenant:user` · `tenant` · `bot` · `user` Telegram user id · `name` · `role` admin or operator · `since` ·
/// `removedAt`
/// - `(tenant, since)`: the team; who was let go from a group
/// - `(bot, user)`: whose channels a person manages
///
/// ### invitations
/// `_id` hash of the code · `tenant` · `role` · `madeBy` · `expiresAt` · `usedBy` · `usedAt`
/// - `expiresAt`: forgetting the old ones
///
/// ### languages
/// `_id` Telegram user id · `language` BCP 47, where it was chosen
///
/// ### channels
/// `_id` ChannelId · `tenant` · `bot` · `key` · `name` · `group {id, title, forum}`, absent until bound · `request
/// {number, code, expiresAt}`, the open question for a group, `code` is a hash · `origins []` · `retention` of files in
/// seconds, absent for ever · `rules {paused, replies [{name, text}], hours {zone, spans [{day, from, to}], holidays
/// []}, away, nudge, widget {look {primary, secondary, theme, placement, launcher, words {LANGUAGE {heading, welcome,
/// greeting}}, avatar}, greeting {on, after, pages []}, availability, form {before, fields [{name, labels {LANGUAGE},
/// required}]}, files {allowed, kinds [], megabytes}, rating, identity}}`, where `widget` is absent in channels that
/// were last saved before it was known · `trouble` code · `createdAt` · `version`
/// - unique `key`: each hello of a widget
/// - `(tenant, createdAt)`: the owner's list; the picker's answer
/// - `(bot, group.id)`: membership changes of a group
/// - `request.code`: the link's answer
/// - `retention`: whose files are to be forgotten
///
/// ### avatars
/// `_id` `channel:name` · `channel` · `mime` · `bytes`
/// - `channel`: forgetting those that are not shown any more
///
/// ### secrets
/// `_id` ChannelId · `sealed`, the channel's secret under the server's own key
///
/// ### visitors
/// `_id` VisitorId · `channel` · `token` hash · `language` · `page {url, title, referrer}` · `userAgent` · `details
/// {name, email, phone, id, attributes [{label, value}], signed []}`, each where it is known · `createdAt`
/// - unique `token`: each hello of a known browser
/// - `channel`: looking for somebody by name or page, among all visitors of a team's channels
///
/// ### threads
/// `_id` ThreadId · `channel` · `bot` · `group` · `version` · `rev` · `seq` · `kept` · `recent []` the newest messages,
/// each
/// as in *messages* without `_id` and `thread` · `receipts {delivered, read, rev}` · `topic {id, group, key}` where
/// `key` is
/// `bot:group:topic` · `seen {received, read}` · `losses []` times · `card` · `look {state, closed, name, offer}` ·
/// `due []`,
/// `changed []`, `marks []`
/// places · `stale []` name, card · `parcel {kind, seqs, spilled, head, text, topic, target, repeat, startedAt}` ·
/// `assignee {id, name}` ·
/// `closedAt` · `waiting {bot, since}` · `nudgedAt` · `awayAt` · `rating {score, at, comment}` · `companion {user, bot,
/// language, since, given, copies
/// [{seq,
/// message, state}]}` · `owesCompanion` bot · `blockedAt` ·
/// `changedAt` · `state` waiting, answered, closed or blocked: what follows from the others, written with them because
/// no index finds what is absent ·
/// `owes {bot, at}`, there exactly while something is due or on its way
/// - unique sparse `topic.key`: each operator's message
/// - sparse `(owes.bot, owes.at)`: what is due, without reading what is not. The embedded server reads all threads for
///   it, one small document each, every two seconds; what is due in the same process needs no query
/// - sparse `(waiting.bot, waiting.since)`: who waits for an answer
/// - sparse `(companion.bot, companion.user)`: what a visitor says in Telegram
/// - sparse `owesCompanion`: what visitors in Telegram have not been given yet; looked for at start only
/// - `(channel, state, -changedAt, -_id)`: the lists of operators, for any channels and states merged in the order of
///   the index, and how many wait in each channel; erasing a channel. A search reads the threads in that order until
///   its page is full. The embedded server reads through all threads for each: 2,000 of them in a fifth of a second
/// - unique `(_id, version)`: each save, in the embedded server; MongoDB would do with `_id`
///
/// ### messages
/// The older messages of threads. `_id` `thread:seq` · `thread` · `seq` · `rev` · `at` · `author {kind, id, name}` ·
/// `source` ·
/// `content {kind, …}` as [chat.k1te.mongo.ContentDocuments] writes it · `reply {seq, quote}` · `album` ·
/// `forwardedFrom` · `editedAt` · `reactions [{emoji, operator}]` · `failed` refusal code · `shown {group, message,
/// mark}`
/// - unique `(thread, source)`: a repeat of an old message is recognised
/// - `(thread, rev)`: catching up after a long absence; the embedded server reads through all messages for it
///
/// ### placements
/// `_id` `bot:group:message` of a Telegram message · `thread` · `seqs []` · `head`
/// - `thread`: erasing a thread
///
/// ### handoffs
/// `_id` hash of the code · `thread` · `expiresAt` · `usedBy` Telegram user id · `usedAt`
/// - `expiresAt`: forgetting the old ones
///
/// ### answertimes
/// `_id` ChannelId · `seconds []`, how long visitors waited for a first answer lately, the newest last
///
/// ### erasures
/// `_id` ChannelId or `channel:thread` · `channel` · `thread`, absent when it is the whole channel · `at`: what is to
/// be
/// erased, until that is done
///
/// ### uploads.files, uploads.chunks
/// A GridFS bucket. `_id` FileId · `filename` · `length` · `metadata {owner, mime, width, height, at, posted,
/// channel}`,
/// the channel once it is posted
/// - `metadata.owner`: erasing a visitor; the embedded server reads all for it
/// - `(metadata.posted, metadata.at)`, `(metadata.channel, metadata.at)`: forgetting what was never posted, and what
/// its
///   owner keeps no longer; the embedded server reads all for it
///
/// ### amendments
/// `_id` a field that older versions did not write, once it has been written wherever it was missing
///
/// ### inbox, settled, quarantine
/// `_id` `bot:update` · `bot` · `update` · `chat` · `json` · `receivedAt`; *settled* has `at` instead, *quarantine* a
/// `reason` more
/// - inbox `(bot, receivedAt, update)`: what waits, in order; the collection holds only what waits
/// - settled `at`: forgetting the old ones
@NullMarked
package chat.k1te.mongo;

import org.jspecify.annotations.NullMarked;
