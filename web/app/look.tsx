import { DirectionProvider, MantineProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useLook } from '../api/company-look.js';
import { direction } from '../text/locale.js';
import { buildTheme } from './theme.js';

/** The nonce under which this page may add styles; the server gives every page another one. */
const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** The company's colours, type and direction around everything; light or dark as the system says, until somebody chooses. */
export function Look({ children }: { children: ReactNode }) {
  const { accent } = useLook();
  const theme = useMemo(() => buildTheme(accent), [accent]);
  return (
    <DirectionProvider initialDirection={direction()} detectDirection={false}>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}
