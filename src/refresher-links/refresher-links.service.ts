import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { sha256 } from '../common/random.js';
import { type Answered, MyTips } from '../tip-deliveries/my-tips.service.js';
import { answeredAlready, linkNotKnown } from './refresher-links.errors.js';
import { type OpenedLink, RefresherLinksRepository } from './refresher-links.repository.js';

/** Answers a question by its link, without a sign-in: whoever holds the link learns the question and nothing else of its person. */
@Injectable()
export class RefresherLinks {
  constructor(
    private readonly links: RefresherLinksRepository,
    private readonly tips: MyTips,
    private readonly clock: Clock,
  ) {}

  /** The question; changes nothing, since mail scanners open links. Throws REFRESHER_LINK_NOT_KNOWN and REFRESHER_ANSWERED. */
  async read(token: string): Promise<OpenedLink> {
    const link = await this.find(token);
    if (link.choice !== null) throw answeredAlready();
    return link;
  }

  /** Counts an answer as the app does. The same again is told the same; another choice is refused, so that nobody learns what was chosen. */
  async answer(token: string, choice: number): Promise<Answered> {
    const { personId, period, round, choice: before } = await this.find(token);
    if (before !== null && before !== choice) throw answeredAlready();
    const answered = await this.tips.answer(personId, period, { round, choice, wasAsked: true });
    // Of two presses at once the first counts.
    if (answered.answer.choice !== choice) throw answeredAlready();
    return answered;
  }

  private async find(token: string): Promise<OpenedLink> {
    const link = await this.links.find(sha256(token), this.clock.now());
    if (!link) throw linkNotKnown();
    return link;
  }
}
