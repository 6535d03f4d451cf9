// Numbers as JSON writes them, compared to the last digit: 9007199254740993 is more than 9007199254740992, and 1.0 is 1.

/** Negative, zero or positive. Both must be JSON numbers; nothing is rounded, and no exponent is too large. */
export function compareNumbers(left: string, right: string): number {
  if (left === right) return 0;
  const difference = Number(left) - Number(right);
  // Rounding never turns an order round, so only what rounds to the same is looked at more closely.
  if (difference < 0 || difference > 0) return difference;
  return compareDecimals(toDecimal(left), toDecimal(right));
}

interface Decimal {
  readonly sign: -1 | 0 | 1;
  /** Without zeros at either end. */
  readonly digits: string;
  /** 0.DIGITS times ten to this power; a BigInt because nobody limits an exponent. */
  readonly power: bigint;
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/;
const ZERO: Decimal = { sign: 0, digits: '', power: 0n };

function toDecimal(source: string): Decimal {
  const [, minus, whole = '', fraction = '', exponent = '0'] = NUMBER.exec(source) ?? [];
  const all = whole + fraction;
  const digits = all.replace(/^0+/, '');
  if (digits === '') return ZERO;
  const leading = all.length - digits.length;
  return {
    sign: minus === '-' ? -1 : 1,
    digits: digits.replace(/0+$/, ''),
    power: BigInt(exponent.replace('+', '')) + BigInt(whole.length - leading),
  };
}

function compareDecimals(left: Decimal, right: Decimal): number {
  if (left.sign !== right.sign) return left.sign - right.sign;
  if (left.power !== right.power) return left.power > right.power ? left.sign : -left.sign;
  if (left.digits === right.digits) return 0;
  return left.digits > right.digits ? left.sign : -left.sign;
}
