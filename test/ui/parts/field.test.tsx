import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Field } from '../../../src/ui/parts/Field.tsx';
import { find, mount } from '../mount.tsx';

const toInput = (control: object) => <input {...control} />;

describe('a field', () => {
  it('names its control by its label', async () => {
    mount(<Field label="Tenant ID">{toInput}</Field>);
    await expect.element(page.getByRole('textbox', { name: 'Tenant ID' })).toBeVisible();
  });

  it('has its problem and its hint read with the control, the problem first', async () => {
    const place = mount(
      <Field label="Tenant ID" hint="For tenants." problem="Too long.">
        {toInput}
      </Field>,
    );
    const input = find<HTMLInputElement>(place, 'input');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const about = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect([...(about?.children ?? [])].map((line) => line.textContent)).toEqual([
      'Too long.',
      'For tenants.',
    ]);
  });

  it('is valid and described by nothing where there is nothing to say', () => {
    const place = mount(<Field label="Tenant ID">{toInput}</Field>);
    const input = find<HTMLInputElement>(place, 'input');
    expect(input.getAttribute('aria-invalid')).toBe('false');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '',
    );
  });

  it('shares no id with another one', () => {
    const place = mount(
      <>
        <Field label="One">{toInput}</Field>
        <Field label="Two">{toInput}</Field>
      </>,
    );
    const [one, two] = place.querySelectorAll('input');
    expect(one?.id).not.toBe(two?.id);
  });

  it('shows foreign text as text', () => {
    const problem = '<img src=x onerror=alert(1)>';
    const place = mount(
      <Field label="F" problem={problem}>
        {toInput}
      </Field>,
    );
    expect(place.querySelector('img')).toBeNull();
    expect(place.textContent).toContain(problem);
  });
});
