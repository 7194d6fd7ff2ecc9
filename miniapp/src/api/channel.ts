import type { ChannelState, Group, Role } from './types.ts';

/** Languages that the widget speaks, in which an owner may word it. */
export const WIDGET_LANGUAGES = ['en', 'uk', 'de', 'pl', 'es', 'fr', 'ar', 'he'] as const;
export type WidgetLanguage = (typeof WIDGET_LANGUAGES)[number];

/** Everything about one channel. */
export interface Channel extends ChannelSettings {
  id: string;
  tenant: string;
  role: Role;
  key: string;
  state: ChannelState;
  trouble?: string;
  group?: Group;
  createdAt: string;
  embed: { script: string; page: string; server: string };
}

/** The part of a channel that people change. */
export interface ChannelSettings {
  name: string;
  paused: boolean;
  look: Look;
  greeting: { on: boolean; afterSeconds: number; pages: string[] };
  availability: { onLauncher: boolean };
  sites: string[];
  form: { when: 'never' | 'before'; fields: FormField[] };
  hours?: { zone: string; spans: HourSpan[]; holidays: string[] };
  awayText?: string;
  nudgeMinutes?: number;
  savedReplies: { name: string; text: string }[];
  retentionDays?: number;
  files: { allowed: boolean; kinds: FileKind[]; maxMegabytes: number };
  rating: { ask: boolean };
  identity: { required: boolean };
}

export interface Look {
  primary?: string;
  secondary?: string;
  theme: 'auto' | 'light' | 'dark';
  placement: 'end' | 'start';
  launcher: 'auto' | 'none';
  avatar?: string;
  words: Partial<Record<WidgetLanguage, Words>>;
}

export interface Words {
  heading?: string;
  welcome?: string;
  greeting?: string;
}

export interface FormField {
  name: string;
  label?: Partial<Record<WidgetLanguage, string>>;
  required: boolean;
}

export interface HourSpan {
  /** Monday is 1. */
  day: number;
  from: string;
  to: string;
}

export type FileKind = 'photo' | 'video' | 'audio' | 'document';

/** A merge patch: what is not named stays, null takes away. */
export type Patch<T> = {
  [Key in keyof T]?: (T[Key] extends readonly unknown[] ? T[Key] : Patch<T[Key]> | T[Key]) | null;
};
