import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, tell } from '../api/client.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { PageSection } from '../ui/page-section.js';
import { checkQuery, publishedQuery } from './content-data.js';
import classes from './content.module.css';
import { text } from './messages.js';

type Kept = 'browser' | 'folder';

/** Courses that were changed in the browser and in the folder: nothing of them is applied until somebody chooses. */
export function Conflicts({ slugs }: { slugs: readonly string[] }) {
  const [choice, setChoice] = useState<{ slug: string; keep: Kept } | null>(null);
  const queries = useQueryClient();
  const settle = useMutation({
    mutationFn: async ({ slug, keep }: { slug: string; keep: Kept }) =>
      await tell(
        api.POST('/api/content/conflicts/{slug}/settlement', { params: { path: { slug } }, body: { keep } }),
      ),
    onSuccess: async () => {
      await Promise.all([
        queries.refetchQueries({ queryKey: checkQuery.queryKey }),
        queries.invalidateQueries({ queryKey: publishedQuery.queryKey }),
      ]);
      setChoice(null);
    },
  });
  if (slugs.length === 0) return null;
  const ask = (slug: string, keep: Kept) => {
    settle.reset();
    setChoice({ slug, keep });
  };
  return (
    <PageSection title={text('conflictsTitle')} lead={text('conflictsLead')}>
      <ul className={classes.list}>
        {slugs.map((slug) => (
          <li key={slug}>
            <Text fw={650}>{text('kindAndSlug', { kind: text('course'), slug })}</Text>
            <Group gap="sm" my="xs">
              <Button variant="default" onClick={() => ask(slug, 'browser')}>
                {text('keepBrowser')}
              </Button>
              <Button variant="default" onClick={() => ask(slug, 'folder')}>
                {text('keepFolder')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title={text('settleTitle', { slug: choice?.slug ?? '' })}
        isOpen={choice !== null}
        confirmLabel={text(choice?.keep === 'folder' ? 'keepFolder' : 'keepBrowser')}
        isDestructive={choice?.keep === 'folder'}
        isBusy={settle.isPending}
        error={settle.error}
        words={{ NO_SUCH_CONFLICT: text('noConflict') }}
        onConfirm={() => choice && settle.mutate(choice)}
        onClose={() => setChoice(null)}
      >
        {text(choice?.keep === 'folder' ? 'folderWins' : 'browserWins')}
      </ConfirmDialog>
    </PageSection>
  );
}
