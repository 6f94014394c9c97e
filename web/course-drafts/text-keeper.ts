import { hasCode } from '../api/api-error.js';
import { Store } from '../api/store.js';
import { Keeper } from '../lessons/keeper.js';
import { type Draft, type DraftText, saveText, textsOf, type Typed } from './drafts-data.js';
import { readKept, writeKept } from './kept-words.js';

/** A pause in typing after which it is saved. */
const PAUSE_MS = 1_000;

/** How the text in the form stands to the one in the draft. */
export interface Standing {
  typed: Typed;
  isSaved: boolean;
  /** What somebody else wrote meanwhile: whoever types decides. */
  theirs: DraftText | null;
  /** Why the server did not take it. */
  refusal: unknown;
}

interface Rules {
  slug: string;
  onSaved: (draft: Draft) => void;
  read: () => Promise<Draft>;
}

/** Saves a text as it is typed, over the version that it was read in; whatever is not saved stays in the browser. */
export class TextKeeper {
  readonly standing: Store<Standing>;
  private readonly keeper: Keeper<Typed>;
  private readonly textId: string;
  private version: number;
  /** What was sent without an answer: it may have been saved all the same. */
  private unanswered: Typed[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    text: DraftText,
    private readonly rules: Rules,
  ) {
    const kept = readKept(rules.slug, text.id);
    this.textId = text.id;
    this.version = kept?.version ?? text.version;
    this.standing = new Store<Standing>({
      typed: kept?.typed ?? typedIn(text),
      isSaved: kept === null,
      theirs: null,
      refusal: null,
    });
    this.keeper = new Keeper<Typed>({
      send: (_, typed) => this.send(typed),
      onRefused: (error) => void this.refused(error),
    });
    if (kept) this.flush();
  }

  get state() {
    return this.keeper.state;
  }

  type(change: Partial<Typed>): void {
    const typed = { ...this.standing.get().typed, ...change };
    this.note({ typed, isSaved: false, refusal: null });
    writeKept(this.rules.slug, this.textId, { version: this.version, typed });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Saves now what waits for a pause. */
  flush(): void {
    clearTimeout(this.timer);
    const { isSaved, theirs, typed, refusal } = this.standing.get();
    if (!isSaved && !theirs && !refusal) this.keeper.keep(this.textId, typed);
  }

  /** Resolves to whether everything typed stands in the draft. */
  async settled(): Promise<boolean> {
    this.flush();
    await this.keeper.settled();
    return this.standing.get().isSaved;
  }

  /** Takes a newer text from the server where nothing is typed over it. */
  renew(text: DraftText): void {
    if (!this.standing.get().isSaved || text.version <= this.version) return;
    this.version = text.version;
    this.note({ typed: typedIn(text) });
  }

  /** Writes over what somebody else wrote, which has been seen. */
  keepMine(): void {
    const { theirs } = this.standing.get();
    if (!theirs) return;
    this.version = theirs.version;
    this.note({ theirs: null });
    this.flush();
  }

  takeTheirs(): void {
    const { theirs } = this.standing.get();
    if (!theirs) return;
    this.version = theirs.version;
    writeKept(this.rules.slug, this.textId, null);
    this.note({ typed: typedIn(theirs), theirs: null, isSaved: true });
  }

  /** Stops saving, and forgets what was typed. */
  end(): void {
    clearTimeout(this.timer);
    this.note({ isSaved: true, theirs: null });
    writeKept(this.rules.slug, this.textId, null);
  }

  private async send(typed: Typed): Promise<void> {
    this.unanswered.push(typed);
    const draft = await saveText(this.rules.slug, this.textId, { ...typed, version: this.version });
    this.unanswered = [];
    this.version = find(draft, this.textId)?.version ?? this.version;
    const now = this.standing.get().typed;
    const isSaved = isSame(now, typed);
    writeKept(this.rules.slug, this.textId, isSaved ? null : { version: this.version, typed: now });
    this.note({ isSaved });
    this.rules.onSaved(draft);
  }

  private async refused(error: unknown): Promise<void> {
    if (!hasCode(error, 'DRAFT_FILE_CHANGED')) return this.note({ refusal: error });
    const theirs = await this.rules
      .read()
      .then((draft) => find(draft, this.textId))
      .catch(() => undefined);
    if (!theirs) return this.note({ refusal: error });
    const isMine = this.unanswered.some((typed) => isSame(typed, typedIn(theirs)));
    this.unanswered = [];
    this.note({ theirs });
    if (isMine) this.keepMine();
  }

  private note(change: Partial<Standing>): void {
    this.standing.set({ ...this.standing.get(), ...change });
  }
}

export const typedIn = ({ title, minutes, definition, body }: DraftText): Typed => ({
  title,
  minutes,
  definition,
  body,
});

const find = (draft: Draft, id: string) => textsOf(draft).find((text) => text.id === id);

const isSame = (a: Typed, b: Typed) =>
  a.title === b.title && a.minutes === b.minutes && a.definition === b.definition && a.body === b.body;
