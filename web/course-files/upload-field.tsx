import { Button, Group, Text } from '@mantine/core';
import { Upload } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { ProgressBar } from '../ui/progress-bar.js';
import classes from './course-files.module.css';
import { text } from './messages.js';
import { UploadError } from './upload-error.js';
import { useUpload } from './use-upload.js';

interface Props {
  slug: string;
  /** What the button says: "Upload a film". */
  label: string;
  hint: string;
  /** Endings that the file chooser offers; what a file is, its bytes say. */
  accept: string;
  onUploaded: (name: string) => void;
}

/** Takes a file by button or by dropping it, and shows how far it is. */
export function UploadField({ slug, label, hint, accept, onUploaded }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { state, start, cancel } = useUpload(slug, onUploaded);
  const { file, share, isUnderWay, error } = state;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) void start(dropped);
  };
  return (
    <div
      className={classes.field}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          // The same file can be chosen again after it was mended.
          currentTarget.value = '';
          if (chosen) void start(chosen);
        }}
      />
      {isUnderWay && file ? (
        <div className={classes.under}>
          <Text size="sm">{text('uploading', { name: file.name })}</Text>
          <ProgressBar share={share} label={text('uploading', { name: file.name })} />
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="dimmed">
              {share >= 1 && text('checking')}
            </Text>
            <Button variant="default" size="compact-sm" onClick={cancel}>
              {text('cancel')}
            </Button>
          </Group>
        </div>
      ) : (
        <>
          <Button
            variant="default"
            leftSection={<Upload size={18} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {label}
          </Button>
          <Text size="sm" c="dimmed">
            {hint} {text('drop')}
          </Text>
        </>
      )}
      <UploadError error={error} />
      {error !== null && file && !isUnderWay && (
        <div>
          <Button variant="default" size="compact-md" onClick={() => void start(file)}>
            {text('retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
