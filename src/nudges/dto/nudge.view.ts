/** How many people would hear of it, and who would not. */
export class NudgeCountsView {
  /** People who would get a reminder. */
  people: number;
  /** Tracks that they would be reminded of, one each a person and track. */
  tracks: number;
  /** People left out, since they were reminded within the last seven days of all that is asked. */
  remindedLately: number;
  /** People left out, since they are away. */
  onLeave: number;
}

/** What a reminder says, for one of them. */
export class NudgeWordsView {
  subject: string;
  paragraphs: string[];
}

export class NudgePreviewView extends NudgeCountsView {
  /** As the first of them would read it; null where nobody is left. */
  words: NudgeWordsView | null;
}

/** Who was reminded. */
export class NudgedView {
  people: number;
  tracks: number;
}
