// What was asked when a call failed.

export type Operation =
  | 'Invoke'
  | 'GetId'
  | 'GetCredentialsForIdentity'
  | 'ListFunctions'
  | 'ListVersionsByFunction'
  | 'ListAliases'
  | 'GetFunctionConfiguration'
  | 'FilterLogEvents'
  /** Not AWS's names: somebody signs in, or a sign-in is prolonged. */
  | 'SignIn'
  | 'RenewSignIn';
