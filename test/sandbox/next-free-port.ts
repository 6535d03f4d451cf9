// Starts a server on a port, or on the next one that is free.

const MAX_TRIES = 50;

export async function startOnNextFreePort<T>(
  firstPort: number,
  start: (port: number) => Promise<T>,
): Promise<T> {
  for (let port = firstPort; ; port += 1) {
    try {
      return await start(port);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= firstPort + MAX_TRIES) throw error;
    }
  }
}
