// What an environment with a sign-in shows, in one file to be loaded where there is one.
export { SessionPanel } from './SessionPanel.tsx';
export { SignInOffer } from './SignInOffer.tsx';
