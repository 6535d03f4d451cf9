// JMESPath's interpreter, taught what the AWS CLI's does: numbers keep every digit, texts have an order, and a name never finds what
// JavaScript's own objects bring with them. The library exports one instance of its class and no class: this makes another of it.
import { TreeInterpreter } from '@jmespath-community/jmespath';
import { areEqual, compareValues } from './compare-values.ts';
import { ExactNumber } from './exact-number.ts';

export interface QueryNode {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** How the library numbers its types. */
export const TYPES = { number: 0, any: 1, string: 2, array: 3, object: 4, expression: 6 } as const;
export const NUMBERS = 8;
export const STRINGS = 9;

export interface Signature {
  readonly types: readonly number[];
}

interface Runtime {
  getTypeName(value: unknown): number | undefined;
  register(
    name: string,
    run: (values: readonly unknown[]) => unknown,
    signature: readonly Signature[],
    options: { readonly override: true },
  ): unknown;
}

export interface Interpreter {
  runtime: Runtime;
  search(node: QueryNode, value: unknown): unknown;
  visit(node: QueryNode, value: unknown): unknown;
}

interface Scope {
  withScope(values: unknown): Scope;
}

interface OpenInterpreter extends Interpreter {
  _rootValue: unknown;
  _scope: Scope;
}

const Base = TreeInterpreter.constructor as new () => OpenInterpreter;

export class ExactInterpreter extends Base {
  /** Told from a body's own object that has a member of the name `expref`. */
  private readonly expressions = new WeakSet<object>();
  private readonly toDouble: (value: ExactNumber) => number;

  /** `toDouble` gives the number that arithmetic works with. */
  constructor(toDouble: (value: ExactNumber) => number) {
    super();
    this.toDouble = toDouble;
    const ofLibrary = this.runtime.getTypeName.bind(this.runtime);
    this.runtime.getTypeName = (value) => {
      if (value instanceof ExactNumber) return TYPES.number;
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return ofLibrary(value);
      }
      return this.expressions.has(value) ? TYPES.expression : TYPES.object;
    };
  }

  /** The library would make one of its own kind. */
  withScope(values: unknown): Interpreter {
    const inner = new ExactInterpreter(this.toDouble);
    inner.runtime = this.runtime;
    inner._rootValue = this._rootValue;
    inner._scope = this._scope.withScope(values);
    return inner;
  }

  override visit(node: QueryNode, value: unknown): unknown {
    switch (node.type) {
      case 'Field':
        return readMember(value, String(node.name));
      case 'ValueProjection':
      case 'MultiSelectList':
        return isNothing(node, value, this) ? null : super.visit(node, value);
      case 'MultiSelectHash':
        return value === null ? null : super.visit(node, value);
      case 'Comparator':
        return this.compare(node, value);
      case 'Arithmetic': {
        const [left, right] = [this.calculate(node.left, value), this.calculate(node.right, value)];
        return super.visit({ ...node, left, right }, value);
      }
      case 'Unary':
        return super.visit({ ...node, operand: this.calculate(node.operand, value) }, value);
      case 'ExpressionReference': {
        const reference = super.visit(node, value) as object;
        this.expressions.add(reference);
        return reference;
      }
      default:
        return super.visit(node, value);
    }
  }

  /** What an operand comes to, as the literal that the library calculates with. */
  private calculate(operand: unknown, value: unknown): QueryNode {
    const found = this.visit(operand as QueryNode, value);
    return { type: 'Literal', value: found instanceof ExactNumber ? this.toDouble(found) : found };
  }

  private compare(node: QueryNode, value: unknown): boolean | null {
    const left = this.visit(node.left as QueryNode, value);
    const right = this.visit(node.right as QueryNode, value);
    if (node.name === 'EQ') return areEqual(left, right);
    if (node.name === 'NE') return !areEqual(left, right);
    const order = compareValues(left, right);
    if (order === undefined) return null;
    switch (node.name) {
      case 'GT':
        return order > 0;
      case 'GTE':
        return order >= 0;
      case 'LT':
        return order < 0;
      default:
        return order <= 0;
    }
  }
}

function readMember(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject || value instanceof ExactNumber || !Object.hasOwn(value, name)) return null;
  return (value as Record<string, unknown>)[name] ?? null;
}

/** Of a number's own members there is nothing to list; of nothing the CLI makes no list. */
function isNothing(node: QueryNode, value: unknown, interpreter: Interpreter): boolean {
  if (node.type === 'MultiSelectList') return value === null;
  return interpreter.visit(node.left as QueryNode, value) instanceof ExactNumber;
}
