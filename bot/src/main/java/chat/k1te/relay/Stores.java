package chat.k1te.relay;

import chat.k1te.tenant.Avatars;
import chat.k1te.tenant.ChannelSecrets;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.Invitations;
import chat.k1te.tenant.Languages;
import chat.k1te.tenant.Operators;
import chat.k1te.tenant.Tenants;
import chat.k1te.thread.AnswerTimes;
import chat.k1te.thread.Erasures;
import chat.k1te.thread.Files;
import chat.k1te.thread.Handoffs;
import chat.k1te.thread.Messages;
import chat.k1te.thread.Placements;
import chat.k1te.thread.Threads;
import chat.k1te.thread.Visitors;

/// Everything that is kept, in one place.
public record Stores(
        Tenants tenants,
        Operators operators,
        Invitations invitations,
        Languages languages,
        Channels channels,
        Avatars avatars,
        ChannelSecrets secrets,
        Visitors visitors,
        Threads threads,
        Messages messages,
        Handoffs handoffs,
        Placements placements,
        Files files,
        AnswerTimes answerTimes,
        Erasures erasures,
        Inbox inbox) {}
