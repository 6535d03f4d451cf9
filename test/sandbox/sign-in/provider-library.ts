// The OpenID provider's library, and what it says by itself.

/** Loaded at the first sign-in, as most sandboxes never see one. */
export async function loadProviderLibrary(): Promise<typeof import('oidc-provider')> {
  // It warns of every Node below 22; what the sandbox uses of it runs on 20.19, as its tests show.
  const { warn } = console;
  console.warn = (...words: readonly unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
