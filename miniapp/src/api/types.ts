import type { Language } from '../i18n/language.ts';

/** A part of a list; `next` leads to the rest. */
export interface Page<T> {
  items: T[];
  next?: string;
}

/** Where a list goes on. */
export interface Cursor {
  after?: string | undefined;
  limit?: number | undefined;
}

export type Role = 'operator' | 'admin' | 'owner';

/** The person, and the teams they are in. */
export interface Me {
  user: { id: string; name: string; language: Language };
  tenants: Membership[];
  bot: { username: string; name: string; link: string };
  /** The address of this server, as visitors' browsers see it. */
  site: string;
  canPickGroups: boolean;
}

export interface Membership {
  id: string;
  name?: string;
  role: Role;
  own: boolean;
}

export type ChannelState = 'not-connected' | 'paused' | 'trouble' | 'ok';

export interface ChannelSummary {
  id: string;
  tenant: string;
  role: Role;
  name: string;
  key: string;
  state: ChannelState;
  /** A stable code of what is wrong with the group. */
  trouble?: string;
  group?: Group;
  /** How many threads wait for an answer, and how many are open. */
  waiting: number;
  open: number;
}

export interface Group {
  title: string;
  kind: 'forum' | 'group' | 'private';
}

/** How a group is picked for a channel. */
export interface Pick {
  /** For Telegram's picker inside the app, where it has one. */
  prepared?: string;
  link: string;
  number: number;
}

/** Whether the bot can do its work in the channel's group. */
export interface Check {
  fit: boolean;
  points: CheckPoint[];
  mendLink?: string;
}

export interface CheckPoint {
  code: string;
  well: boolean;
  text: string;
  mend?: string;
}

export interface Tenant {
  id: string;
  name?: string;
  language: Language;
  role: Role;
  bot: { username: string; name: string; canJoinGroups: boolean; hearsAll: boolean; mainMiniApp: boolean };
  channels: number;
  operators: number;
}

export interface Operator {
  id: string;
  name: string;
  role: Role;
  since: string;
  self: boolean;
}

export interface Invitation {
  link: string;
  share: string;
  expiresAt: string;
}
