/** Asks something over HTTP; says whether it was answered, once it was. */
export interface Look {
  name: string;
  ask(): Promise<boolean>;
}

/** What others ask of the product while something large goes on: who they are, and a page of people as an admin sees it. */
export function lookers(url: string, token: string): Look[] {
  const headers = { cookie: `inhouse_session=${token}` };
  const look = (name: string, path: string): Look => ({
    name,
    ask: async () => {
      try {
        const response = await fetch(url + path, { headers });
        await response.arrayBuffer();
        return response.ok;
      } catch {
        // Not answered at all is as bad as turned away.
        return false;
      }
    },
  });
  return [look('who am I', '/api/me'), look('a page of people', '/api/people?limit=25')];
}
