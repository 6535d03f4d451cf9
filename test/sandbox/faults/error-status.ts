// Every modelled error of Invoke and of Cognito, and the usual ones of the front door, with its HTTP status
// (aws-facts §2.4, §4.7).

const BY_STATUS: Readonly<Record<number, readonly string[]>> = {
  400: [
    'InvalidParameterValueException',
    'InvalidRequestContentException',
    'ModeNotSupportedException',
    'NoPublishedVersionException',
    'RecursiveInvocationException',
    'SnapStartException',
    'ValidationException',
    'SerializationException',
    'ThrottlingException',
    // Cognito answers all of its own with 400.
    'NotAuthorizedException',
    'InvalidIdentityPoolConfigurationException',
    'InvalidParameterException',
    'LimitExceededException',
    'ExternalServiceException',
  ],
  402: ['ServiceQuotaExceededException'],
  403: [
    'AccessDeniedException',
    'EFSMountFailureException',
    'S3FilesMountFailureException',
    'ExpiredTokenException',
    'UnrecognizedClientException',
    'InvalidSignatureException',
    'SignatureDoesNotMatch',
    'IncompleteSignatureException',
    'MissingAuthenticationTokenException',
    'RequestExpired',
  ],
  404: ['ResourceNotFoundException'],
  408: [
    'EFSMountConnectivityException',
    'EFSMountTimeoutException',
    'S3FilesMountConnectivityException',
    'S3FilesMountTimeoutException',
    'SnapStartTimeoutException',
  ],
  409: [
    'CodeArtifactUserDeletedException',
    'CodeArtifactUserFailedException',
    'CodeArtifactUserPendingException',
    'DurableExecutionAlreadyStartedException',
    'ResourceConflictException',
    'SnapStartNotReadyException',
    'SnapStartRegenerationFailureException',
  ],
  410: ['EFSIOException'],
  413: ['RequestTooLargeException', 'SerializedRequestEntityTooLargeException'],
  415: ['UnsupportedMediaTypeException'],
  429: ['TooManyRequestsException'],
  500: ['ServiceException', 'InternalErrorException', 'InternalFailure'],
  502: [
    'EC2AccessDeniedException',
    'EC2ThrottledException',
    'EC2UnexpectedException',
    'ENILimitReachedException',
    'ENINotReadyException',
    'InvalidRuntimeException',
    'InvalidSecurityGroupIDException',
    'InvalidSubnetIDException',
    'InvalidZipFileException',
    'KMSAccessDeniedException',
    'KMSDisabledException',
    'KMSInvalidStateException',
    'KMSNotFoundException',
    'ResourceNotReadyException',
    'SubnetIPAddressLimitReachedException',
  ],
  503: ['ServiceUnavailableException'],
};

export const ERROR_STATUS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(BY_STATUS).flatMap(([status, names]) =>
    names.map((name) => [name, Number(status)]),
  ),
);

/** What the token and revocation endpoints say, with 400 (RFC 6749 §5.2, RFC 7009 §2.2.1). */
export const OAUTH_ERRORS = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_token_type',
] as const;
