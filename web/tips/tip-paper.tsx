import { Button, Group } from '@mantine/core';
import { Download } from 'lucide-react';
import { Card } from '../ui/card.js';
import { text } from './messages.js';
import classes from './tips.module.css';

const PAPERS = [
  { kind: 'poster', label: text('poster') },
  { kind: 'briefing-card', label: text('briefing') },
];

/** A tip on paper, for people whom no message reaches. */
export function TipPaper({ slug }: { slug: string }) {
  return (
    <Card title={text('paper')}>
      <p className={classes.quiet}>{text('paperWhy')}</p>
      <Group gap="sm">
        {PAPERS.map(({ kind, label }) => (
          <Button
            key={kind}
            component="a"
            href={`/api/tips/${encodeURIComponent(slug)}/${kind}`}
            download
            variant="default"
            leftSection={<Download size={18} aria-hidden />}
          >
            {label}
          </Button>
        ))}
      </Group>
    </Card>
  );
}
