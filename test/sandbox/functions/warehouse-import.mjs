// The same import as nightly-import, with its log in JSON.
export { handler } from './nightly-import.mjs';
