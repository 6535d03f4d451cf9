// The names of the pretended user pool and of its one app client.

/** Tokens are issued under it although they come from the domain: with Cognito, too, the two differ (aws-facts §5). */
export const ISSUER = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_LocalDesk';
/** The key of `Logins`: the issuer without its scheme. */
export const PROVIDER_NAME = ISSUER.slice('https://'.length);
/** As long as Cognito's, and of the same letters. */
export const CLIENT_ID = '4localdesk5sandbox6client7';
