// The field by which a page can be used: it comes with all the others.

/** Undefined until it is in the document and can be edited. */
export function findFunctionField(): HTMLInputElement | undefined {
  return [...document.querySelectorAll('input')].find((field) => {
    const label = field.ariaLabel ?? field.labels?.[0]?.textContent ?? '';
    return label.startsWith('Function') && !field.disabled && !field.readOnly;
  });
}
