// Tenants are kept apart: each has an environment of its own, and so a counter of its own.

let visits = 0;

export async function handler(_event, context) {
  visits += 1;
  console.log(`Visit ${visits} of tenant ${context.tenantId}`);
  return { tenant: context.tenantId, visits, theme: 'light', languages: ['en', 'de', 'cs'] };
}
