declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(
    of: object,
  ): Promise<{ verified: boolean; error?: Error; results: { status: boolean }[] }>;
}
