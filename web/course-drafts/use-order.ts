import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { announce, toast } from '../ui/announcements.js';
import { arrangeLessons, draftQuery, takeDraft } from './drafts-data.js';
import { moved } from './lesson-order.js';
import { text } from './messages.js';

/** Moves lessons of a draft: shown at once, sent one after the other. */
export function useOrder(slug: string) {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    ...untilAnswered,
    scope: { id: `order of ${slug}` },
    mutationFn: (lessons: string[]) => arrangeLessons(slug, lessons),
    onSuccess: (draft) => takeDraft(queryClient, draft),
    onError: async () => {
      toast(text('orderChanged'));
      await queryClient.invalidateQueries({ queryKey: draftQuery(slug).queryKey, exact: true });
    },
  });
  return useCallback(
    (from: number, to: number) => {
      const { queryKey } = draftQuery(slug);
      const draft = queryClient.getQueryData(queryKey);
      const lesson = draft?.lessons[from];
      if (!draft || !lesson || to < 0 || to >= draft.lessons.length || from === to) return;
      const lessons = moved(draft.lessons, from, to);
      queryClient.setQueryData(queryKey, { ...draft, lessons });
      const title = lesson.texts[0]?.title || text('untitled');
      announce(text('movedTo', { title, place: to + 1, count: lessons.length }));
      mutate(lessons.map((one) => one.slug));
    },
    [mutate, queryClient, slug],
  );
}
