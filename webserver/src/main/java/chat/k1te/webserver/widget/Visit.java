package chat.k1te.webserver.widget;

import chat.k1te.tenant.ChannelKey;

/// What the upgrade request says about who comes.
///
/// @param origin    of the page the widget is in, as the browser names it; whoever is no browser may name any
/// @param userAgent at most [#AGENT_LIMIT] characters
record Visit(ChannelKey key, String origin, String userAgent) {
    static final int AGENT_LIMIT = 512;

    Visit {
        userAgent = userAgent.length() > AGENT_LIMIT ? userAgent.substring(0, AGENT_LIMIT) : userAgent;
    }
}
