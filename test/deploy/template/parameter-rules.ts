// What the parameters take.
import type { Rule } from './rule.ts';

export const PARAMETER_RULES: readonly Rule[] = [
  {
    rule: 'a list of functions takes exact ARNs alone',
    look({ Parameters }) {
      const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:lookup';
      const good = [arn, `${arn}:live`, `${arn}:3`, `${arn}:$LATEST`, ''];
      const bad = [
        `${arn}*`,
        `${arn}:*`,
        '*',
        'lookup',
        `${arn}:live,`,
        arn.replace('123456789012', '*'),
      ];
      const lists = Object.entries(Parameters).filter(([name]) => name.endsWith('FunctionArns'));
      return [
        [lists.length, 4],
        ...lists.map(([, { AllowedPattern = '' }]) => {
          const pattern = new RegExp(`^(?:${AllowedPattern})$`);
          return [[...good, ...bad].filter((one) => pattern.test(one)), good] as const;
        }),
      ];
    },
  },
];
