import { DirectionProvider, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { direction } from '../text/locale.js';
import { buildTheme, DEFAULT_ACCENT } from './theme.js';

const theme = buildTheme(DEFAULT_ACCENT);

/** The nonce under which this page may add styles; the server gives every page another one. */
const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Colours, type and direction around everything; light or dark as the system says, until somebody chooses. */
export function Look({ children }: { children: ReactNode }) {
  return (
    <DirectionProvider initialDirection={direction()} detectDirection={false}>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}
