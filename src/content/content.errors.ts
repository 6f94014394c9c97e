import { Conflict, RuleBroken } from '../common/errors/domain-error.js';
import type { Mistake } from '../common/front-matter/mistake.js';

/** Content with mistakes is not published; the message carries every one of them, for whoever reads the terminal. */
export class ContentHasMistakes extends RuleBroken {
  constructor(readonly mistakes: Mistake[]) {
    const lines = mistakes.map(({ path, line, message }) => `  ${path}:${line} ${message}`);
    super(
      'CONTENT_HAS_MISTAKES',
      `The content has mistakes, so nothing of it was published:\n${lines.join('\n')}`,
      mistakes.map(({ path, line, message }) => ({ path, line, message })),
    );
  }
}

export class ContentMissing extends RuleBroken {
  constructor(folder: string) {
    super(
      'CONTENT_MISSING',
      `There is neither courses/ nor tracks/ in ${folder}: set CONTENT_DIR to the content folder.`,
    );
  }
}

export class ContentChangedMeanwhile extends Conflict {
  constructor(path: string) {
    super('CONTENT_CHANGED_MEANWHILE', `${path} changed while the content was read: publish again.`);
  }
}

export class ContentPublishedMeanwhile extends Conflict {
  constructor() {
    super(
      'CONTENT_PUBLISHED_MEANWHILE',
      'Others publish at this very moment: nothing of yours is lost, publish again.',
    );
  }
}
