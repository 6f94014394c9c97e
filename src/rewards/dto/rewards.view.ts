import { renderMarkdown } from '../../common/markdown/markdown.js';
import type { RewardText } from '../rewards.repository.js';

/** Which recognition goes with what. */
export class RewardsView {
  /** 0 while nobody has written one, and the text that comes with the product stands there. */
  version: number;
  /** Markdown. */
  body: string;
  /** The same, safe to show. */
  html: string;
  writtenAt: string | null;
}

/** Markdown as it will be shown. */
export class RewardsPreviewView {
  html: string;
}

export const toRewardsView = ({ version, body, writtenAt }: RewardText): RewardsView => ({
  version,
  body,
  ...toRewardsPreview(body),
  writtenAt: writtenAt?.toISOString() ?? null,
});

export const toRewardsPreview = (body: string): RewardsPreviewView => ({ html: renderMarkdown(body, null) });
