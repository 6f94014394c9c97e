import type { MessageReason } from './message-state.js';

/**
 * Whom a message may reach. `at-work`: people in service who are not absent. `joining`: also before their first day, for invitations.
 * `asked-for`: whoever asked for it just now, wherever they are. `posted`: a department, whoever is there.
 */
export type Reach = 'at-work' | 'joining' | 'asked-for' | 'posted';

/** What is known of somebody at the moment of sending. */
export interface Reachability {
  reach: Reach;
  isErased: boolean;
  /** Whether the address is still theirs, or the chat still theirs and working. */
  isSameAddress: boolean;
  /** Whether an earlier message to this address came back for good. */
  isBounced: boolean;
  isInService: boolean;
  /** Whether a first day is to come. */
  isToStart: boolean;
  isAbsent: boolean;
  isTooLate: boolean;
}

/** Decides why a message is not to be sent now, or null: people may have left, gone on leave or moved to another address since it was planned. */
export function whyNot(facts: Reachability): MessageReason | null {
  const { reach, isInService } = facts;
  if (facts.isErased) return 'erased';
  if (facts.isTooLate) return 'too-late';
  if (!facts.isSameAddress) return 'address-changed';
  if (reach === 'posted') return null;
  if (facts.isBounced && reach !== 'asked-for') return 'unreachable';
  const mayBeWritten = isInService || (reach !== 'at-work' && facts.isToStart);
  if (!mayBeWritten) return 'not-in-service';
  return facts.isAbsent && reach !== 'asked-for' ? 'on-leave' : null;
}
