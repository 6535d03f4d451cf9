// The check of access as one part to load: nobody needs it before they press its button.
import { createAccessCheck } from '../../state/access/access-check.ts';
import { createAsker } from '../../state/access/asker.ts';
import { AccessDialog } from './AccessDialog.tsx';

export const accessViews = { createAccessCheck, createAsker, AccessDialog };
