import { FileUp } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { number } from '../text/dates.js';
import classes from './file-zone.module.css';
import { text } from './messages.js';

interface Props {
  file: File | null;
  onFile: (file: File) => void;
  error?: string | undefined;
}

/** Takes a file that is dropped or chosen; the field itself is the browser's own, so that every keyboard reaches it. */
export function FileZone({ file, onFile, error }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const id = useId();
  useEffect(() => {
    // A file that was dropped, or chosen before, is named by the field as well.
    if (!file || !input.current || input.current.files?.[0] === file) return;
    const held = new DataTransfer();
    held.items.add(file);
    input.current.files = held.files;
  }, [file]);
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    if (first) onFile(first);
  };
  return (
    <div
      className={classes.zone}
      data-over={isOver}
      data-faulty={Boolean(error)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <FileUp size={28} aria-hidden />
      <div className={classes.words}>
        <label htmlFor={id} className={classes.label}>
          {text('file')}
        </label>
        <p id={`${id}-hint`} className={classes.hint}>
          {text('fileHint')}
        </p>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          className={classes.input}
          aria-describedby={`${id}-hint ${id}-chosen`}
          aria-invalid={Boolean(error)}
          onChange={(event) => take(event.currentTarget.files)}
        />
        <p id={`${id}-chosen`} role="status" className={classes.chosen}>
          {error ? (
            <span className={classes.error}>{error}</span>
          ) : (
            file && text('fileChosen', { name: file.name, size: sizeInWords(file.size) })
          )}
        </p>
      </div>
    </div>
  );
}

function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return text('kilobytes', { size: number(Math.max(1, Math.round(bytes / 1000))) });
  return text('megabytes', { size: number(Math.round(bytes / 100_000) / 10) });
}
