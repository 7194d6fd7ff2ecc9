import type { Channel, ChannelSettings, Patch } from './channel.ts';
import type { Http, Versioned } from './http.ts';
import { path, withQuery } from './path.ts';
import type { ChannelSummary, Check, Cursor, Page, Pick } from './types.ts';

export function channels(http: Http, cursor: Cursor, signal?: AbortSignal): Promise<Page<ChannelSummary>> {
  return http.get(withQuery('channels', { ...cursor }), signal);
}

/** @param request a random number; the same one makes no second channel */
export function createChannel(
  http: Http,
  channel: { name: string; tenant?: string; request: number },
): Promise<{ channel: ChannelSummary; pick: Pick }> {
  return http.post('channels', channel);
}

export function channel(http: Http, id: string, signal?: AbortSignal): Promise<Versioned<Channel>> {
  return http.getVersioned(path`channels/${id}`, signal);
}

export function changeChannel(
  http: Http,
  id: string,
  changes: Patch<ChannelSettings>,
  etag: string,
): Promise<Versioned<Channel>> {
  return http.merge(path`channels/${id}`, changes, etag);
}

export function deleteChannel(http: Http, id: string): Promise<void> {
  return http.delete(path`channels/${id}`);
}

/** @param request a random number; the same one prepares no second picker */
export function pickGroup(http: Http, id: string, request: number): Promise<Pick> {
  return http.post(path`channels/${id}/pick`, { request });
}

/** Brings the channel's threads to the person's own chat with the bot. */
export function answerHere(http: Http, id: string): Promise<void> {
  return http.post(path`channels/${id}/here`);
}

export function disconnect(http: Http, id: string): Promise<void> {
  return http.delete(path`channels/${id}/group`);
}

export function check(http: Http, id: string, signal?: AbortSignal): Promise<Check> {
  return http.get(path`channels/${id}/check`, signal);
}

export function sendTestMessage(http: Http, id: string): Promise<void> {
  return http.post(path`channels/${id}/test`);
}

export function setAvatar(http: Http, id: string, picture: Blob): Promise<{ avatar: string }> {
  return http.put(path`channels/${id}/avatar`, picture);
}

export function removeAvatar(http: Http, id: string): Promise<void> {
  return http.delete(path`channels/${id}/avatar`);
}

/** The address of the channel's own chat page, as a picture. */
export function qrCode(http: Http, id: string, signal?: AbortSignal): Promise<Blob> {
  return http.getBlob(path`channels/${id}/qr`, signal);
}

export interface Identity {
  secret: string;
  required: boolean;
}

export function identity(http: Http, id: string, signal?: AbortSignal): Promise<Identity> {
  return http.get(path`channels/${id}/identity`, signal);
}

export function rotateIdentity(http: Http, id: string): Promise<Identity> {
  return http.post(path`channels/${id}/identity/rotate`);
}
