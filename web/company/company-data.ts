import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type Company = View<'CompanyView'>;

/** The look as it is changed, with its version. */
export const companyQuery = queryOptions({
  queryKey: ['company'],
  queryFn: ({ signal }) => ask(api.GET('/api/company', { signal })),
});

/** What is to become of the logo: it stays, it goes, or another one comes. */
export type LogoWish = { do: 'keep' } | { do: 'remove' } | { do: 'replace'; file: File };

export interface LookWish {
  version: number;
  name: string;
  accent: string;
  logo: LogoWish;
}

/** Changes the look; the file travels beside the fields of the form. */
export function changeLook({ logo, ...wish }: LookWish): Promise<Company> {
  const body = { ...wish, removeLogo: logo.do === 'remove' };
  const bodySerializer = () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(body)) form.append(name, String(value));
    if (logo.do === 'replace') form.append('logo', logo.file, logo.file.name);
    return form;
  };
  return ask(api.PUT('/api/company', { body, bodySerializer }));
}
