import { expect, it } from 'vitest';
import { closing, stopReason } from './close-code.ts';

const half = () => 0.5;

it.each([4400, 4403, 4404])('stops at %i', (code) => {
  expect(closing(code, '', half)).toBe('stop');
  expect(stopReason(code)).toBeDefined();
});

it.each([1001, 1012])('waits a random part of the seconds that %i names', (code) => {
  expect(closing(code, 'restart 5', half)).toEqual({ waitMs: 2500 });
  expect(closing(code, '', half)).toBe('back-off');
});

it('leaves a crowded server alone for a minute', () => {
  expect(closing(4429, 'too-many-sockets', half)).toEqual({ waitMs: 60_000 });
});

it.each([1000, 1006, 1009, 1011, 4401, 4408, 4999])('tries again after %i', (code) => {
  expect(closing(code, '', half)).toBe('back-off');
  expect(stopReason(code)).toBeUndefined();
});
