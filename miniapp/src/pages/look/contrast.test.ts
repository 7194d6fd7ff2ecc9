import { expect, it } from 'vitest';
import { hardlySeen } from './contrast.ts';

it('warns of a colour that a page of the chosen theme swallows', () => {
  expect(hardlySeen('#ffee88', 'light').map(({ on }) => on)).toEqual(['pale']);
  expect(hardlySeen('#101020', 'dark').map(({ on }) => on)).toEqual(['dark']);
  expect(hardlySeen('#101020', 'auto').map(({ on }) => on)).toEqual(['dark']);
});

it('says nothing about a colour that is seen on the pages it is for', () => {
  expect(hardlySeen('#ffee88', 'dark')).toEqual([]);
  expect(hardlySeen('#101020', 'light')).toEqual([]);
  expect(hardlySeen('#3d6fd9', 'auto')).toEqual([]);
});
