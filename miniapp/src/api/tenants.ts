import type { Language } from '../i18n/language.ts';
import type { Http, Versioned } from './http.ts';
import { path, withQuery } from './path.ts';
import type { Cursor, Invitation, Operator, Page, Role, Tenant } from './types.ts';

export function tenant(http: Http, id: string, signal?: AbortSignal): Promise<Versioned<Tenant>> {
  return http.getVersioned(path`tenants/${id}`, signal);
}

export function changeTenant(
  http: Http,
  id: string,
  changes: { name?: string | null; language?: Language },
  etag: string,
): Promise<Versioned<Tenant>> {
  return http.merge(path`tenants/${id}`, changes, etag);
}

/** Takes everything of the person's away: channels, threads, visitors' data. */
export function deleteTenant(http: Http, id: string): Promise<void> {
  return http.delete(path`tenants/${id}`);
}

export function operators(
  http: Http,
  tenant: string,
  cursor: Cursor,
  signal?: AbortSignal,
): Promise<Page<Operator>> {
  return http.get(withQuery(path`tenants/${tenant}/operators`, { ...cursor }), signal);
}

export function invite(http: Http, tenant: string, role: Exclude<Role, 'owner'>): Promise<Invitation> {
  return http.post(path`tenants/${tenant}/invitations`, { role });
}

export function changeRole(http: Http, tenant: string, user: string, role: Role): Promise<void> {
  return http.patch(path`tenants/${tenant}/operators/${user}`, { role });
}

/** @returns the groups in which the person still is, because the bot may not remove them there */
export function removeOperator(
  http: Http,
  tenant: string,
  user: string,
): Promise<{ stillInGroups: string[] }> {
  return http.delete(path`tenants/${tenant}/operators/${user}`);
}
