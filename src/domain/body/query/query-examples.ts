// Three queries with what they find, for whoever has never written one.

export interface QueryExample {
  readonly query: string;
  readonly words: string;
  readonly result: string;
}

export const SAMPLE = '{"orders": [{"id": 7, "state": "open"}, {"id": 8, "state": "sent"}]}';

export const EXAMPLES: readonly QueryExample[] = [
  { query: 'orders[0].id', words: 'The id of the first order', result: '7' },
  {
    query: 'orders[?state == `open`].id',
    words: 'The ids of those that are open',
    result: '[7]',
  },
  {
    query: 'orders[*].{number: id, is: state}',
    words: 'Two fields of each, under other names',
    result: '[{"number":7,"is":"open"},{"number":8,"is":"sent"}]',
  },
];
