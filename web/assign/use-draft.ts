import { createContext, useContext, useMemo, useState } from 'react';
import { Store, useStore } from '../api/store.js';
import { type Draft, EMPTY, readDraft, writeDraft } from './draft.js';
import { newRequestKey } from '../api/request-key.js';

type Change = Partial<Omit<Draft, 'requestKey'>>;

/** A draft that every step reads and changes. */
export class DraftKeeper {
  readonly store: Store<Draft>;

  /** `keep` is told of every change. */
  constructor(
    start: Draft,
    private readonly keep: (draft: Draft) => void,
  ) {
    this.store = new Store(start);
  }

  change(part: Change | ((now: Draft) => Change)): void {
    const now = this.store.get();
    const changed = typeof part === 'function' ? part(now) : part;
    this.put({ ...now, ...changed, requestKey: newRequestKey() });
  }

  clear(): void {
    this.put(EMPTY);
  }

  private put(draft: Draft): void {
    this.store.set(draft);
    this.keep(draft);
  }
}

const DraftContext = createContext<DraftKeeper | null>(null);
export const DraftProvider = DraftContext.Provider;

/** The keeper of one page, made once; this tab keeps what somebody is about to assign. */
export const useNewDraft = (personId: string) =>
  useMemo(() => new DraftKeeper(readDraft(personId), (draft) => writeDraft(personId, draft)), [personId]);

/** A keeper that begins with what stands already, and is gone with its page. */
export const useDraftOf = (start: () => Draft) =>
  useState(() => new DraftKeeper(start(), () => undefined))[0];

export function useDraftKeeper(): DraftKeeper {
  const keeper = useContext(DraftContext);
  if (!keeper) throw new Error('This stands on a page that assigns.');
  return keeper;
}

/** What has been chosen so far, and how it is changed. */
export function useDraft(): [Draft, DraftKeeper['change']] {
  const keeper = useDraftKeeper();
  return [useStore(keeper.store), (part) => keeper.change(part)];
}
