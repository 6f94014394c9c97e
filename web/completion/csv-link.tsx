import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { text } from './messages.js';

/** The enrolments of a list as a file for spreadsheets. */
export function CsvLink({ url }: { url: string }) {
  return (
    <Button
      component="a"
      href={url}
      download
      variant="default"
      leftSection={<Download size={18} aria-hidden />}
    >
      {text('download')}
    </Button>
  );
}
