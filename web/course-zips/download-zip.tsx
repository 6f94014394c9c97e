import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { text } from './messages.js';

/** The files of a course as they lie in the content folder. */
export function DownloadZip({ slug, of }: { slug: string; of: 'published' | 'draft' }) {
  return <ZipLink href={`/api/course-zips/${encodeURIComponent(slug)}?of=${of}`} label={text('download')} />;
}

/** Every course and badge that was written in the browser. */
export function DownloadWritten() {
  return <ZipLink href="/api/course-zips" label={text('downloadWritten')} />;
}

function ZipLink({ href, label }: { href: string; label: string }) {
  return (
    <Button
      component="a"
      href={href}
      download
      variant="default"
      leftSection={<Download size={18} aria-hidden />}
    >
      {label}
    </Button>
  );
}
