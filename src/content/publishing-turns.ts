import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { ContentPublishedMeanwhile } from './content.errors.js';

/** Under which the number of the latest publication from the browser stands. */
const TURN = 'content-turn';
const MOST_TRIES = 4;

/**
 * Lets publications from the browser follow one another. Each publishes all content, with its own part laid over what it read: made of what
 * another one has changed since, it would take that back.
 */
@Injectable()
export class PublishingTurns {
  constructor(private readonly settings: Settings) {}

  /**
   * Carries out a publication, which reads the content and then calls `take` first thing in its run; where another was quicker, it begins anew.
   * Throws CONTENT_PUBLISHED_MEANWHILE after four times.
   */
  async follow(publication: (take: () => Promise<void>) => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++) {
      const turn = await this.settings.find(TURN);
      const take = async () => {
        if (!(await this.settings.replace(TURN, turn, Number(turn ?? 0) + 1)))
          throw new ContentPublishedMeanwhile();
      };
      try {
        return await publication(take);
      } catch (error) {
        if (!(error instanceof ContentPublishedMeanwhile) || tries === MOST_TRIES) throw error;
      }
    }
  }
}
