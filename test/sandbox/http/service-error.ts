// An error that the pretended AWS answers with, thrown by whoever finds the reason.

export interface ServiceErrorMembers {
  /** Further members of the error body: `Reason` of a throttle. */
  readonly members?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export class ServiceError extends Error {
  override readonly name: string;
  readonly statusCode: number;
  readonly members: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(name: string, statusCode: number, message: string, more: ServiceErrorMembers = {}) {
    super(message);
    this.name = name;
    this.statusCode = statusCode;
    this.members = more.members ?? {};
    this.headers = more.headers ?? {};
  }
}

/** The sentence in which AWS reports a value that breaks its model (a smithy constraint). */
export function toConstraintError(member: string, value: string, constraint: string): ServiceError {
  return new ServiceError(
    'ValidationException',
    400,
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must ${constraint}`,
  );
}
