// How a run goes that is more than one call and its answer.
import type { Invoker } from '../../domain/run/invoker.ts';
import type { Called } from './call-once.ts';

/** Makes the call by this invoker. It ends with the answer, or when the person or the time allowed ends it. */
export type Send = (invoker: Invoker) => Promise<Called>;

/** `not begun`: nothing was sent, and everything is as it was before the press. */
export type Conducted = Called | 'not begun';

export type Conduct = (send: Send) => Promise<Conducted>;
