// ListFunctions, ListAliases and ListVersionsByFunction over Lambda's own client, page by page.
import {
  ListAliasesCommand,
  ListFunctionsCommand,
  ListVersionsByFunctionCommand,
} from '@aws-sdk/client-lambda';
import type { Answer } from '../../domain/failure/failure.ts';
import type { Operation } from '../../domain/failure/operation.ts';
import type {
  FunctionLister,
  FunctionSummary,
  QualifierSummary,
} from '../../domain/functions/function-lister.ts';
import { createLambdaClients } from './lambda-clients.ts';
import { readFailure } from './read-failure.ts';

/** Lists run nothing, so the SDK may send them again. */
const ATTEMPTS = 3;
/** A bound for a service that never stops giving a NextMarker: 5,000 functions at 50 a page. */
const PAGES_AT_MOST = 100;

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

export function createFunctionLister(isOnline: () => boolean): FunctionLister {
  const openClient = createLambdaClients(ATTEMPTS);
  const fail = (operation: Operation, error: unknown) =>
    ({ ok: false, failure: readFailure(operation, error, isOnline()) }) as const;
  return {
    async listFunctions(place): Promise<Answer<readonly FunctionSummary[]>> {
      const client = openClient(place);
      try {
        const value = await collectPages(async (Marker) => {
          const page = await client.send(new ListFunctionsCommand({ Marker }));
          return { items: (page.Functions ?? []).flatMap(toSummary), next: page.NextMarker };
        });
        return { ok: true, value };
      } catch (error) {
        return fail('ListFunctions', error);
      }
    },
    async listQualifiers(place, FunctionName): Promise<Answer<readonly QualifierSummary[]>> {
      const client = openClient(place);
      let operation: Operation = 'ListAliases';
      try {
        const aliases = await collectPages(async (Marker) => {
          const page = await client.send(new ListAliasesCommand({ FunctionName, Marker }));
          return { items: (page.Aliases ?? []).flatMap(toAlias), next: page.NextMarker };
        });
        operation = 'ListVersionsByFunction';
        const versions = await collectPages(async (Marker) => {
          const page = await client.send(
            new ListVersionsByFunctionCommand({ FunctionName, Marker }),
          );
          return { items: (page.Versions ?? []).flatMap(toVersion), next: page.NextMarker };
        });
        return { ok: true, value: [...aliases, ...versions.reverse()] };
      } catch (error) {
        return fail(operation, error);
      }
    },
  };
}

async function collectPages<T>(getPage: (marker?: string) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let marker: string | undefined;
  for (let count = 0; count < PAGES_AT_MOST; count += 1) {
    const page = await getPage(marker);
    items.push(...page.items);
    marker = page.next;
    if (!marker) break;
  }
  return items;
}

interface Described {
  readonly FunctionName?: string | undefined;
  readonly Name?: string | undefined;
  readonly Version?: string | undefined;
  readonly FunctionVersion?: string | undefined;
  readonly Description?: string | undefined;
}

function toSummary({ FunctionName: name, Description: description = '' }: Described) {
  return name === undefined ? [] : [{ name, description }];
}

function toAlias({ Name: name, FunctionVersion: version, Description }: Described) {
  const description = Description || (version === undefined ? '' : `version ${version}`);
  return name === undefined ? [] : [{ name, description }];
}

function toVersion({ Version: name, Description: description = '' }: Described) {
  return name === undefined ? [] : [{ name, description }];
}
