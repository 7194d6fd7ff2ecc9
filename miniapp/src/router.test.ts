import { describe, expect, it, test } from 'vitest';
import { paramsIn, pathForStart, pathOf } from './router.ts';

describe('a path', () => {
  it('gives what stands in the gaps of its pattern', () => {
    expect(paramsIn('/channels/:channel/embed', '/channels/a%20b/embed')).toEqual({ channel: 'a b' });
    expect(paramsIn('/', '/')).toEqual({});
  });

  it.each([
    ['/channels/:channel', '/channels'],
    ['/channels/:channel', '/channels/'],
    ['/channels/:channel', '/channels/1/embed'],
    ['/channels/:channel/embed', '/channels/1/look'],
  ])('%s is not %s', (pattern, path) => {
    expect(paramsIn(pattern, path)).toBeUndefined();
  });

  it('is made of the pattern and what goes into its gaps', () => {
    expect(pathOf('/channels/:channel/embed', { channel: 'a/b' })).toBe('/channels/a%2Fb/embed');
  });
});

test.each([
  ['ch_Ab3-_9', '/channels/Ab3-_9'],
  ['th_42', '/threads/42'],
  ['team_7', '/tenants/7/operators'],
  ['new', '/new'],
  ['', '/'],
  ['ch_', '/'],
  ['ch_../x', '/'],
  ['whatever', '/'],
])('the start parameter "%s" leads to %s', (parameter, path) => {
  expect(pathForStart(parameter)).toBe(path);
});
