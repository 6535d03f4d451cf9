// A function version as the listing operations describe it.
import { createHash } from 'node:crypto';
import type { LambdaFunction } from './function-folder.ts';
import { ACCOUNT_ID } from './function-name.ts';

export interface VersionOfFunction {
  readonly fn: LambdaFunction;
  readonly version: string;
  readonly region: string;
  /** What stands after the name in the ARN, if anything: listings qualify, an unqualified Get does not. */
  readonly qualifier: string | undefined;
}

export function toFunctionConfiguration(of: VersionOfFunction): object {
  const { fn, version, region, qualifier } = of;
  const { settings, name } = fn;
  const arn = `arn:aws:lambda:${region}:${ACCOUNT_ID}:function:${name}`;
  return {
    FunctionName: name,
    FunctionArn: qualifier === undefined ? arn : `${arn}:${qualifier}`,
    Runtime: `nodejs${process.versions.node.split('.')[0]}.x`,
    Role: `arn:aws:iam::${ACCOUNT_ID}:role/${name}-role`,
    Handler: fn.handler,
    CodeSize: fn.codeSizeBytes,
    Description: settings.description,
    Timeout: settings.timeoutSeconds,
    MemorySize: settings.memorySizeMb,
    LastModified: new Date(fn.modifiedAtMs).toISOString().replace('Z', '+0000'),
    CodeSha256: createHash('sha256').update(`${name}:${version}`).digest('base64'),
    Version: version,
    TracingConfig: { Mode: settings.tracing },
    State: 'Active',
    LastUpdateStatus: 'Successful',
    PackageType: 'Zip',
    Architectures: ['x86_64'],
    EphemeralStorage: { Size: 512 },
    SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
    LoggingConfig: toLoggingConfig(fn),
    ...(settings.tenancy === 'PER_TENANT' && {
      TenancyConfig: { TenantIsolationMode: 'PER_TENANT' },
    }),
    ...(settings.durable && {
      DurableConfig: { RetentionPeriodInDays: 14, ExecutionTimeout: 86400 },
    }),
  };
}

function toLoggingConfig({ name, settings }: LambdaFunction): object {
  const names = { LogFormat: settings.logFormat, LogGroup: `/aws/lambda/${name}` };
  return settings.logFormat === 'JSON'
    ? { ...names, ApplicationLogLevel: 'INFO', SystemLogLevel: 'INFO' }
    : names;
}
