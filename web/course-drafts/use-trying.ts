import { useNavigate } from '@tanstack/react-router';
import { toast } from '../ui/announcements.js';
import type { DraftText } from './drafts-data.js';
import { text } from './messages.js';
import type { TextKeepers } from './text-keepers.js';
import { lessonOf } from './variant-words.js';

/** Leads to a lesson as a learner sees it, from a step of a conversation where one is named; whatever is typed is saved first. */
export function useTrying(slug: string, keepers: TextKeepers) {
  const navigate = useNavigate();
  return async (shown: DraftText, from?: string) => {
    const { setting, language } = shown;
    if (!(await keepers.settled())) return toast(text('tryUnsaved'));
    await navigate({
      to: '/course-drafts/$slug/preview/$lesson',
      params: { slug, lesson: lessonOf(shown) },
      search: { ...(setting && { setting }), ...(language && { language }), ...(from && { from }) },
    });
  };
}
