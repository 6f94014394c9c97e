import { Radio, Stack, useMantineColorScheme } from '@mantine/core';
import { text } from './messages.js';
import { PageSection } from '../ui/page-section.js';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Light or dark, on this device. */
export function Colours() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = (value: string) => {
    const scheme = SCHEMES.find((one) => one === value);
    if (scheme) setColorScheme(scheme);
  };
  return (
    <PageSection title={text('colours')} lead={text('coloursLead')}>
      <Radio.Group aria-label={text('colours')} value={colorScheme} onChange={choose}>
        <Stack gap="sm">
          {SCHEMES.map((scheme) => (
            <Radio key={scheme} value={scheme} label={text(`scheme:${scheme}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </PageSection>
  );
}
