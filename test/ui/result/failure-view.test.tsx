import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { explainFailure } from '../../../src/domain/failure/explain-failure.ts';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import { FailureView } from '../../../src/ui/result/FailureView.tsx';
import { SUBJECT, toLostCalls, toServiceFailure } from '../../domain/failure/samples.ts';
import { toFailedRun } from '../../state/runs.ts';
import { find, mount } from '../mount.tsx';
import { giveResult } from './given-result.ts';

const DENIED = toServiceFailure(
  'AccessDeniedException',
  403,
  'User: arn:aws:sts::123456789012:assumed-role/desk/x is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:eu-west-1:123456789012:function:orders because no identity-based policy allows the lambda:InvokeFunction action',
);

function show(failure: Failure) {
  const given = giveResult(toFailedRun(failure));
  const place = mount(<FailureView run={toFailedRun(failure)} desk={given.desk} />);
  return { ...given, place };
}

describe('a failure', () => {
  const RAN = {
    'did not run': 'Did not run.',
    'may have run': 'May have run.',
    unknown: 'Unknown whether it ran.',
  };
  const WHO = {
    you: 'You can do this',
    owner: 'Whoever looks after this page',
    developer: 'The function’s developer',
    aws: 'This lies with AWS',
  };
  const failures = [
    ...toLostCalls('Invoke'),
    toServiceFailure('ServiceException', 500),
    toServiceFailure('InvalidRuntimeException', 502),
    DENIED,
  ];

  it('says whether the function ran, what happened, what to do and who can, for each kind', () => {
    const ran = new Set<string>();
    const who = new Set<string>();
    for (const failure of failures) {
      const explanation = explainFailure(failure, SUBJECT);
      const { textContent } = show(failure).place;
      const { ran: word, ranSentence } = explanation;
      const isSame = ranSentence === `The function ${RAN[word].toLowerCase()}`;
      expect(textContent).toContain(`${RAN[word]} ${isSame ? 'What happened' : ranSentence}`);
      expect(textContent).toContain(explanation.happened);
      for (const step of explanation.next) expect(textContent).toContain(step);
      expect(textContent).toContain(WHO[explanation.who]);
      ran.add(explanation.ran);
      who.add(explanation.who);
    }
    expect([...ran].toSorted()).toEqual(Object.keys(RAN).toSorted());
    expect([...who].toSorted()).toEqual(Object.keys(WHO).toSorted());
  });

  it('marks for the eye, too, whether it ran', () => {
    expect(find(show(DENIED).place, '[data-ran]').dataset.ran).toBe('did not run');
  });

  it('has the policy statement to hand on where a permission is missing', async () => {
    const { copied } = show(DENIED);
    const policy = page.getByRole('region', { name: 'Policy statement' });
    await expect.element(policy).toHaveTextContent('lambda:InvokeFunction');
    await policy.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => copied).toHaveLength(1);
    expect(JSON.parse(copied[0] ?? '')).toEqual({
      Effect: 'Allow',
      Action: 'lambda:InvokeFunction',
      Resource: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
    });
  });

  it('has none where no permission would help', () => {
    const { place } = show(toServiceFailure('ServiceException', 500));
    expect(place.querySelector('[aria-label="Policy statement"]')).toBeNull();
  });

  it('offers to send again without the log only where the log was what was refused', async () => {
    const message = 'Tail logs are not supported for functions configured with capacity provider.';
    show(toServiceFailure('InvalidParameterValueException', 400, message));
    await expect
      .element(page.getByRole('button', { name: 'Invoke again without the log' }))
      .toBeVisible();
    const { place } = show(toServiceFailure('InvalidParameterValueException', 400, 'No.'));
    expect(place.textContent).not.toContain('without the log');
  });
});

describe('the raw answer', () => {
  it('is one press away, with the request id, and both can be copied', async () => {
    const failure = { ...DENIED, requestId: 'c7b1-42', raw: '{"name":"X"}' };
    const { copied, place } = show(failure);
    expect(find(place, 'details').hasAttribute('open')).toBe(false);
    await page.getByText('Raw answer', { exact: true }).click();
    await expect.element(page.getByText('{"name":"X"}')).toBeVisible();
    await page.getByRole('button', { name: 'Copy the raw answer' }).click();
    await page.getByRole('button', { name: 'Copy the request id' }).click();
    await expect.poll(() => copied).toEqual(['{"name":"X"}', 'c7b1-42']);
  });

  it('is shown and copied without the secrets in it', async () => {
    const token = `IQoJ${'a'.repeat(40)}`;
    const { copied, place } = show({ ...DENIED, raw: `{"SessionToken":"${token}"}` });
    await page.getByText('Raw answer', { exact: true }).click();
    await page.getByRole('button', { name: 'Copy the raw answer' }).click();
    await expect.poll(() => copied).toEqual(['{"SessionToken":"•••"}']);
    expect(place.innerHTML).not.toContain(token);
  });

  it('is text and nothing else, whatever it holds', () => {
    const { place } = show({ ...DENIED, raw: '<img src=x onerror=alert(1)>' });
    expect(place.querySelector('img')).toBeNull();
  });

  it('is not there, and neither a request id, where nothing answered', () => {
    const { place } = show({ kind: 'offline', operation: 'Invoke' });
    expect(place.querySelector('details')).toBeNull();
    expect(place.textContent).toContain('No request id came');
  });
});
