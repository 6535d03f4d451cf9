// Function and qualifier, with suggestions where there are any.
import { useId } from 'preact/hooks';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Desk } from '../../state/desk.ts';
import { Field } from '../parts/Field.tsx';
import { findProblem } from './find-problem.ts';

export function FunctionFields({ desk }: { readonly desk: Desk }) {
  const id = useId();
  const { draft } = desk;
  const { functionName, qualifier } = draft.draft.value;
  const shown = draft.shown.value;
  const suggestions = desk.place.value?.suggestions;
  const listing = suggestions?.functionListing.value;
  return (
    <>
      <div data-field="functionName">
        <Field
          label="Function"
          problem={findProblem(shown, 'functionName')?.message}
          hint={listing?.kind === 'not listed' ? explainNotListed(listing.failure) : undefined}
        >
          {(control) => (
            <input
              {...control}
              list={`${id}-functions`}
              value={functionName}
              placeholder="name or ARN"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              onFocus={() => void suggestions?.listFunctions()}
              onInput={(event) => draft.update({ functionName: event.currentTarget.value })}
            />
          )}
        </Field>
        <datalist id={`${id}-functions`}>
          {suggestions?.functions.value.map(({ name, description }) => (
            <option key={name} value={name} label={description} />
          ))}
        </datalist>
      </div>
      <div data-field="qualifier">
        <Field label="Qualifier" problem={findProblem(shown, 'qualifier')?.message}>
          {(control) => (
            <input
              {...control}
              list={`${id}-qualifiers`}
              value={qualifier}
              placeholder="$LATEST"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              // Read now: the last character may have been typed after the last rendering.
              onFocus={() => void suggestions?.listQualifiers(draft.draft.value.functionName)}
              onInput={(event) => draft.update({ qualifier: event.currentTarget.value })}
            />
          )}
        </Field>
        <datalist id={`${id}-qualifiers`}>
          {suggestions?.qualifiers.value.map(({ name, description }) => (
            <option key={name} value={name} label={description} />
          ))}
        </datalist>
      </div>
    </>
  );
}

/** Only a refusal is the role's; anything else may be over the next time. */
function explainNotListed(failure: Failure): string {
  const isRefused = failure.kind === 'service' && failure.statusCode === 403;
  return isRefused
    ? 'Your role may not list the functions; type the name or its ARN.'
    : 'The functions could not be listed this time; type the name or its ARN.';
}
