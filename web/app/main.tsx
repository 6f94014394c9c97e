import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@mantine/core/styles.css';
import './theme.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from '../api/api-error.js';
import { queryClient } from '../api/query-client.js';
import { direction, language, localeTag, setLocale } from '../text/locale.js';
import { router } from './router.js';
import { Look } from './look.js';

setLocale(navigator.languages, null);
document.documentElement.lang = language() === 'en' ? localeTag() : language();
document.documentElement.dir = direction();

// A page that the browser kept whole would show what was on it to whoever presses "back" after a sign-out.
window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the app.');
createRoot(place, {
  // A refusal is shown by the screen that met it: it is no fault of the page.
  onCaughtError: (error) => {
    if (!(error instanceof ApiError)) reportError(error);
  },
}).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Look>
        <RouterProvider router={router} />
      </Look>
    </QueryClientProvider>
  </StrictMode>,
);
