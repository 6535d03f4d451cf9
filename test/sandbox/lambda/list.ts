// The four reading operations: functions, versions, aliases, configuration.
import { type Answer, toJsonAnswer } from '../http/answer.ts';
import { ServiceError } from '../http/service-error.ts';
import { toFunctionConfiguration } from './function-configuration.ts';
import { findFunction, type LambdaFunction, listFunctions } from './function-folder.ts';
import { type FunctionReference, readFunctionReference, toFunctionArn } from './function-name.ts';
import { type Page, toPage } from './paging.ts';
import { resolveFunction } from './resolve-function.ts';

export interface ListCall {
  readonly functionsDir: string;
  readonly region: string;
  readonly query: URLSearchParams;
}

/** The server's own bound for functions; the other two lists have it at 50 as well (unverified). */
const MAX_PER_PAGE = 50;

export function answerListFunctions({ functionsDir, region, query }: ListCall): Answer {
  const wantsAll = query.get('FunctionVersion') === 'ALL';
  const all = listFunctions(functionsDir).flatMap((fn) =>
    wantsAll
      ? listVersions(fn, region)
      : [toFunctionConfiguration({ fn, region, version: '$LATEST', qualifier: undefined })],
  );
  return answerPage('Functions', toPage(all, query, MAX_PER_PAGE));
}

export function answerListVersions(call: ListCall, functionName: string): Answer {
  const { fn } = findUnqualified(call, functionName);
  const page = toPage(listVersions(fn, call.region), call.query, MAX_PER_PAGE);
  return answerPage('Versions', page);
}

export function answerListAliases(call: ListCall, functionName: string): Answer {
  const { fn, reference } = findUnqualified(call, functionName);
  const onlyVersion = call.query.get('FunctionVersion');
  const aliases = Object.entries(fn.settings.aliases)
    .filter(([, version]) => onlyVersion === null || version === onlyVersion)
    .map(([name, version]) => ({
      AliasArn: toFunctionArn({ ...reference, qualifier: name }),
      Name: name,
      FunctionVersion: version,
      Description: '',
    }));
  return answerPage('Aliases', toPage(aliases, call.query, MAX_PER_PAGE));
}

export function answerGetConfiguration(call: ListCall, functionName: string): Answer {
  const { functionsDir, region, query } = call;
  const asked = query.get('Qualifier') ?? undefined;
  const reference = readFunctionReference(functionName, asked, region);
  const { fn, version } = resolveFunction(functionsDir, reference);
  const { qualifier } = reference;
  return toJsonAnswer(200, toFunctionConfiguration({ fn, version, region, qualifier }));
}

function listVersions(fn: LambdaFunction, region: string): readonly object[] {
  return ['$LATEST', ...fn.settings.versions].map((version) =>
    toFunctionConfiguration({ fn, region, version, qualifier: version }),
  );
}

function findUnqualified(
  { functionsDir, region }: ListCall,
  functionName: string,
): { readonly fn: LambdaFunction; readonly reference: FunctionReference } {
  const named = readFunctionReference(functionName, undefined, region);
  const reference = { ...named, qualifier: undefined };
  const fn = findFunction(functionsDir, named.name);
  if (fn !== undefined) return { fn, reference };
  const message = `Function not found: ${toFunctionArn(reference)}`;
  throw new ServiceError('ResourceNotFoundException', 404, message);
}

function answerPage(member: string, page: Page<object>): Answer {
  return toJsonAnswer(200, {
    [member]: page.items,
    ...(page.nextMarker !== undefined && { NextMarker: page.nextMarker }),
  });
}
