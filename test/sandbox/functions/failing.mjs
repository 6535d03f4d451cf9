// Fails in the way that is asked for: {"how": "throw" | "reject" | "exit" | "oom" | "timeout"}.

const WAYS = {
  /** The usual one: an error that the handler throws. */
  throw: (event) => event.customer.address.street,
  /** A promise that nobody awaits. */
  reject: () => {
    Promise.reject(new Error('The mail server did not answer'));
    return new Promise(() => {});
  },
  exit: () => process.exit(1),
  oom: () => {
    const hoard = [];
    for (;;) hoard.push(Buffer.alloc(1024 * 1024, 'x'));
  },
  timeout: () => new Promise((resolve) => setTimeout(resolve, 60_000)),
};

export async function handler(event) {
  const how = event?.how ?? 'throw';
  console.log(`Going to fail: ${how}`);
  const fail = WAYS[how] ?? WAYS.throw;
  return fail({ customer: {} });
}
