package chat.k1te.thread;

import chat.k1te.tenant.GroupId;

/// Where in Telegram a thread is shown.
public record Topic(GroupId group, TopicId id) {}
