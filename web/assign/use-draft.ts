import { createContext, useContext, useMemo } from 'react';
import { Store, useStore } from '../api/store.js';
import { type Draft, EMPTY, readDraft, writeDraft } from './draft.js';
import { newRequestKey } from '../api/request-key.js';

type Change = Partial<Omit<Draft, 'requestKey'>>;

/** A draft that every step reads and changes, and that this tab keeps. */
export class DraftKeeper {
  readonly store: Store<Draft>;

  constructor(private readonly personId: string) {
    this.store = new Store(readDraft(personId));
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
    writeDraft(this.personId, draft);
  }
}

const DraftContext = createContext<DraftKeeper | null>(null);
export const DraftProvider = DraftContext.Provider;

/** The keeper of one page, made once. */
export const useNewDraft = (personId: string) => useMemo(() => new DraftKeeper(personId), [personId]);

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
