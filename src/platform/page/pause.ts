// A turn for whatever else waits on the page's thread: input and drawing come first.

export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
