import type { Draft, DraftText } from './drafts-data.js';
import { textsOf } from './drafts-data.js';
import { readKept } from './kept-words.js';
import { TextKeeper } from './text-keeper.js';

interface Rules {
  slug: string;
  onSaved: (draft: Draft) => void;
  read: () => Promise<Draft>;
}

/** A keeper for each text of a draft that somebody has opened: they go on saving while another text is in the form. */
export class TextKeepers {
  private readonly keepers = new Map<string, TextKeeper>();

  constructor(
    draft: Draft,
    private readonly rules: Rules,
  ) {
    for (const text of textsOf(draft)) if (readKept(rules.slug, text.id)) this.of(text);
  }

  of(text: DraftText): TextKeeper {
    const keeper = this.keepers.get(text.id) ?? new TextKeeper(text, this.rules);
    this.keepers.set(text.id, keeper);
    return keeper;
  }

  flush(): void {
    for (const keeper of this.keepers.values()) keeper.flush();
  }

  /** Whoever takes a text out takes along what was typed in it. */
  forget(texts: readonly DraftText[]): void {
    for (const { id } of texts) {
      this.keepers.get(id)?.end();
      this.keepers.delete(id);
    }
  }

  /** Resolves to whether everything that was typed stands in the draft. */
  async settled(): Promise<boolean> {
    return (await Promise.all([...this.keepers.values()].map((keeper) => keeper.settled()))).every(Boolean);
  }
}
