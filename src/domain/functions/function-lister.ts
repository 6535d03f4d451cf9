// Port: what the role may see of the functions there are, for suggestions.
import type { Answer } from '../failure/failure.ts';
import type { Credentials } from '../session/session.ts';

export interface ListPlace {
  readonly region: string;
  readonly endpoint: string;
  readonly credentials: Credentials;
  readonly clockOffsetMs: number;
}

export interface FunctionSummary {
  readonly name: string;
  readonly description: string;
}

export interface QualifierSummary {
  /** An alias's name or a version's number, `$LATEST` among them. */
  readonly name: string;
  readonly description: string;
}

/** Every page of each list, in the service's order. None rejects. */
export interface FunctionLister {
  listFunctions(place: ListPlace): Promise<Answer<readonly FunctionSummary[]>>;
  /** Aliases first, then versions from the newest on. */
  listQualifiers(
    place: ListPlace,
    functionName: string,
  ): Promise<Answer<readonly QualifierSummary[]>>;
}
