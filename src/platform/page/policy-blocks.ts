// Which addresses the page's own Content-Security-Policy has kept it from calling.

export type WasBlocked = (address: string) => Promise<boolean>;

/** `fetch` says no more than “Failed to fetch”; the browser tells the reason in an event of its own. */
export function watchPolicyBlocks(): WasBlocked {
  const origins = new Set<string>();
  addEventListener('securitypolicyviolation', ({ disposition, blockedURI }) => {
    if (disposition === 'enforce' && URL.canParse(blockedURI))
      origins.add(new URL(blockedURI).origin);
  });
  return async (address) => {
    // The event is a task of its own and may come after the refusal of `fetch`.
    await new Promise((resolve) => setTimeout(resolve));
    return origins.has(new URL(address).origin);
  };
}
