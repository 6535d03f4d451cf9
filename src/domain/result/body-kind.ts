// What a response's bytes are, by looking at them (`body/body-survey.ts`): Lambda calls everything `application/json`.

export type BodyKind = 'empty' | 'json' | 'text' | 'binary';
