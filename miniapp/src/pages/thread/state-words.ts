import type { ThreadState } from '../../api/threads.ts';

/** How urgent a state looks. */
export function toneOf(state: ThreadState): 'soft' | 'good' | 'warn' | 'bad' {
  switch (state) {
    case 'waiting':
      return 'warn';
    case 'answered':
      return 'good';
    case 'closed':
      return 'soft';
    case 'blocked':
      return 'bad';
  }
}
