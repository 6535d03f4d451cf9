// What a result needs of the world to be looked at, loaded with it.
import type { ViewMemory } from '../result/body-view.ts';
import type { BodyPort } from './body-port.ts';

export interface BodyPorts {
  readonly bodies: BodyPort;
  readonly views: ViewMemory;
}
