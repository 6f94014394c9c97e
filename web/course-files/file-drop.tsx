import { Button, Group, Text } from '@mantine/core';
import { Upload } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { ProgressBar } from '../ui/progress-bar.js';
import classes from './course-files.module.css';
import { text } from './messages.js';
import type { UploadState } from './use-upload.js';

interface Props {
  /** What the button says: "Upload a film". */
  label: string;
  hint: string;
  /** Endings that the file chooser offers; what a file is, its bytes say. */
  accept: string;
  state: UploadState;
  onFile: (file: File) => Promise<void>;
  onCancel: () => void;
  /** What the last file met, in words. */
  children: ReactNode;
}

/** Takes a file by button or by dropping it, shows how far it is, and offers another try where it failed. */
export function FileDrop({ label, hint, accept, state, onFile, onCancel, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { file, share, isUnderWay, error } = state;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) void onFile(dropped);
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
          if (chosen) void onFile(chosen);
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
            <Button variant="default" size="compact-sm" onClick={onCancel}>
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
      {children}
      {error !== null && file && !isUnderWay && (
        <div>
          <Button variant="default" size="compact-md" onClick={() => void onFile(file)}>
            {text('retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
