// Chooses the log format that the function's settings ask for.
import type { FunctionSettings } from '../lambda/function-settings.ts';
import { createJsonLog } from './json-log.ts';
import type { PlatformLog } from './platform-log.ts';
import { createTextLog } from './text-log.ts';

export function createPlatformLog(settings: FunctionSettings, region: string): PlatformLog {
  return settings.logFormat === 'JSON'
    ? createJsonLog(settings, region)
    : createTextLog(settings, region);
}
