import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { View } from '../api/client.js';
import { takeDraft } from '../course-drafts/drafts-data.js';
import { announce, toast } from '../ui/announcements.js';
import { text } from './messages.js';
import { sendFile } from './upload-file.js';

/** How far an upload is; `share` from 0 to 1. */
export interface UploadState {
  file: File | null;
  share: number;
  isUnderWay: boolean;
  error: unknown;
}

const NOTHING: UploadState = { file: null, share: 0, isUnderWay: false, error: null };

/** One upload at a time, which can be cancelled and tried again; whoever leaves the place cancels it. */
export function useSending<Answer>(
  addressOf: (file: File) => string,
  onSent: (answer: Answer, file: File) => void,
) {
  const [state, setState] = useState<UploadState>(NOTHING);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const start = async (file: File) => {
    abort.current?.abort();
    const own = new AbortController();
    abort.current = own;
    const note = (change: Partial<UploadState>) => {
      if (abort.current === own) setState((before) => ({ ...before, ...change }));
    };
    setState({ file, share: 0, isUnderWay: true, error: null });
    announce(text('uploading', { name: file.name }));
    try {
      const answer = await sendFile<Answer>({
        address: addressOf(file),
        file,
        onProgress: (share) => note({ share }),
        signal: own.signal,
      });
      note(NOTHING);
      onSent(answer, file);
    } catch (error) {
      note(own.signal.aborted ? NOTHING : { isUnderWay: false, error });
    }
  };
  const cancel = () => {
    abort.current?.abort();
    toast(text('cancelled'));
  };
  /** Forgets what the last one met. */
  const clear = () => setState(NOTHING);
  return { state, start, cancel, clear };
}

/** Sends films, captions and pictures into a draft. */
export function useUpload(slug: string, onUploaded: (name: string) => void) {
  const queryClient = useQueryClient();
  const address = ({ name }: File) =>
    `/api/course-drafts/${encodeURIComponent(slug)}/files?${new URLSearchParams({ name })}`;
  return useSending<View<'UploadView'>>(address, ({ name, draft }) => {
    takeDraft(queryClient, draft);
    toast(text('uploaded', { name }));
    onUploaded(name);
  });
}
