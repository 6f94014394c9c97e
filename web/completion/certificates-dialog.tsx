import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { departmentsQuery } from '../api/departments.js';
import { today } from '../text/dates.js';
import { choices } from '../ui/choices.js';
import { Dialog } from '../ui/dialog.js';
import { FormError } from '../ui/form-error.js';
import { type CertificateWish, certificatesQuery, certificatesUrl, reportQuery } from './completion-data.js';
import type { Filters } from './completion-search.js';
import { text } from './messages.js';

const WORDS = {
  DEPARTMENT_NOT_FOUND: text('departmentGone'),
  TRACK_NOT_FOUND: text('trackGone'),
  TOO_MANY_CERTIFICATES: text('tooManyCertificates'),
};

/** Chooses whose certificates of a track come as one file, and says how many they are before it does. */
export function CertificatesDialog({ filters, onClose }: { filters: Filters; onClose: () => void }) {
  const { data: tracks } = useQuery(reportQuery('track', {}));
  const { data: departments } = useQuery(departmentsQuery);
  const [wish, setWish] = useState<CertificateWish>({
    track: filters.track ?? '',
    department: filters.department ?? '',
    from: '',
    until: '',
  });
  const set = (part: Partial<CertificateWish>) => setWish((now) => ({ ...now, ...part }));
  const isNarrowed = wish.department !== '' || wish.from !== '' || wish.until !== '';
  const isBackwards = wish.from !== '' && wish.until !== '' && wish.from > wish.until;
  const { data, error, isFetching } = useQuery({
    ...certificatesQuery(wish),
    enabled: wish.track !== '' && !isBackwards,
  });
  const number = wish.track === '' || isBackwards || isFetching ? undefined : data?.number;
  return (
    <Dialog title={text('certificates')} isOpen onClose={onClose}>
      <Text mb="md">{text('certificatesWhy')}</Text>
      <Stack gap="md">
        <NativeSelect
          label={text('track')}
          value={wish.track}
          onChange={(event) => set({ track: event.currentTarget.value })}
          data={choices(
            text('chooseTrack'),
            tracks?.groups.map(({ key }) => ({ value: key.id ?? '', label: key.label ?? '' })) ?? [],
            filters.track,
            text('chosen'),
          )}
        />
        <NativeSelect
          label={text('department')}
          value={wish.department}
          onChange={(event) => set({ department: event.currentTarget.value })}
          data={choices(
            text('allDepartments'),
            departments?.map(({ id, name }) => ({ value: id, label: name })) ?? [],
            filters.department,
            text('chosen'),
          )}
        />
        <TextInput
          type="date"
          label={text('certificatesFrom')}
          description={text('certificatesFromHint')}
          max={today()}
          value={wish.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={text('certificatesUntil')}
          max={today()}
          value={wish.until}
          error={isBackwards && text('daysBackwards')}
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
        <Text role="status" mih="1.5em">
          {number === 0 && text(isNarrowed ? 'noCertificates' : 'noCertificatesYet')}
          {number !== undefined && number > 0 && text('certificatesFound', { count: number })}
        </Text>
        <FormError error={isFetching ? null : error} words={WORDS} />
        {number !== undefined && number > 0 && (
          <Button
            component="a"
            href={certificatesUrl(wish)}
            download
            leftSection={<Download size={18} aria-hidden />}
          >
            {text('downloadCertificates')}
          </Button>
        )}
      </Stack>
    </Dialog>
  );
}
