// Numbers compared as they are written, to the last digit.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNumbers } from '../../../../src/domain/body/json/compare-numbers.ts';

it.each([
  ['9007199254740992', '9007199254740993', -1],
  ['-9007199254740992', '-9007199254740993', 1],
  ['1.0', '1', 0],
  ['-0', '0.000', 0],
  ['1e400', '1e401', -1],
  ['-1e400', '-1e401', 1],
  ['10e399', '1e400', 0],
  ['1e-400', '0', 1],
  ['0.1', '0.10000000000000000001', -1],
  ['100', '1E+2', 0],
  ['1e99999999999999999999', '1e99999999999999999998', 1],
])('%s against %s', (left, right, sign) => {
  expect(Math.sign(compareNumbers(left, right))).toBe(sign);
  expect(Math.sign(compareNumbers(right, left))).toBe(sign === 0 ? 0 : -sign);
});

it('orders integers of any length as BigInt does', () => {
  const integer = fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n });
  fc.assert(
    fc.property(integer, integer, (left, right) => {
      const sign = left < right ? -1 : left > right ? 1 : 0;
      expect(Math.sign(compareNumbers(String(left), String(right)))).toBe(sign);
    }),
  );
});

it('does not care how a number is spelt', () => {
  const digits = fc.integer({ min: 0, max: 10 ** 9 });
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 30 }), (number, zeros) => {
      const spelt = `${number}${'0'.repeat(zeros)}.00e-${zeros}`;
      expect(compareNumbers(spelt, String(number))).toBe(0);
    }),
  );
});
