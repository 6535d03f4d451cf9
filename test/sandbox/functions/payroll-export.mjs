// Guests may not run this one: what a missing permission looks like.

export async function handler() {
  return { exported: true };
}
