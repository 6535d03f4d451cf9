// What a deployment does, as data: made by `to-steps.ts`, told by `to-line.ts`, done by `run/run-steps.ts`.

export type Step =
  | { readonly kind: 'build'; readonly folder: string }
  | {
      readonly kind: 'deploy-stack';
      readonly stackName: string;
      readonly region: string;
      readonly parameters: Readonly<Record<string, string>>;
    }
  /** Fills the config with the stack's outputs. `policy` is the one that the stack was given for it. */
  | {
      readonly kind: 'write-config';
      readonly environments: readonly string[];
      readonly policy: string;
    }
  | Upload
  | { readonly kind: 'invalidate'; readonly paths: readonly string[] }
  | { readonly kind: 'tell-address' }
  | { readonly kind: 'read-stack'; readonly stackName: string; readonly region: string }
  | { readonly kind: 'delete-stack'; readonly stackName: string }
  | { readonly kind: 'delete-bucket' };

export interface Upload {
  readonly kind: 'upload';
  readonly key: string;
  /** A file's path; absent for the config, which `write-config` makes. */
  readonly file?: string | undefined;
  readonly contentType: string;
  readonly cacheControl: string;
}
