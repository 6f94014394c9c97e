import { describe, expect, it } from '@jest/globals';
import { idleStep } from './idle-step.js';

const NOW = 1_000_000;
const SECOND = 1_000;
const step = (facts: Partial<Parameters<typeof idleStep>[0]>) =>
  idleStep({ now: NOW, idleMs: 0, warnedAt: null, toldAt: NOW, ...facts });

describe('a session on a shared device', () => {
  it('warns a minute before three idle minutes are over, and then ends', () => {
    expect(step({ idleMs: 119 * SECOND })).toEqual({ do: 'nothing' });
    expect(step({ idleMs: 120 * SECOND })).toEqual({ do: 'warn', secondsLeft: 60 });
    expect(step({ idleMs: 180 * SECOND })).toEqual({ do: 'sign-out' });
  });

  it('waits for an answer once it has warned, whatever is touched', () => {
    expect(step({ idleMs: 0, warnedAt: NOW - 20 * SECOND })).toEqual({ do: 'warn', secondsLeft: 40 });
    expect(step({ idleMs: 0, warnedAt: NOW - 60 * SECOND })).toEqual({ do: 'sign-out' });
  });

  it('tells the server twice a minute that somebody is there, and nothing while nobody is', () => {
    expect(step({ idleMs: 2 * SECOND, toldAt: NOW - 30 * SECOND })).toEqual({ do: 'tell-server' });
    expect(step({ idleMs: 2 * SECOND, toldAt: NOW - 29 * SECOND })).toEqual({ do: 'nothing' });
    expect(step({ idleMs: 50 * SECOND, toldAt: NOW - 40 * SECOND })).toEqual({ do: 'nothing' });
  });

  it('ends at once on a device that slept', () => {
    expect(step({ idleMs: 3_600 * SECOND })).toEqual({ do: 'sign-out' });
  });
});
