// What the command was told to do.
import { parseArgs } from 'node:util';

export interface Words {
  readonly isHelp: boolean;
  readonly isDryRun: boolean;
  readonly isRemoval: boolean;
  readonly withBucket: boolean;
  /** A file in place of deploy/settings.json. */
  readonly settings?: string;
  /** A folder that holds the built page: nothing is built then. */
  readonly dist?: string;
}

export const USAGE = `npm run deploy -- [--dry-run] [--settings FILE] [--dist FOLDER]
npm run deploy -- --remove [--with-bucket] [--dry-run] [--settings FILE]

  --dry-run        print every step; needs no AWS and no credentials
  --settings FILE  in place of deploy/settings.json; deploy/settings.example.json is one to begin with
  --dist FOLDER    upload this build of the page, in place of building it
  --remove         remove the stack; the bucket and the user pool stay
  --with-bucket    with --remove: delete the bucket too, with every version of every file

Honours AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL and what else AWS tools read.
`;

/** Text instead of words: why these cannot be followed. */
export function readWords(argv: readonly string[]): Words | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        help: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        remove: { type: 'boolean', default: false },
        'with-bucket': { type: 'boolean', default: false },
        settings: { type: 'string' },
        dist: { type: 'string' },
      },
    });
    if (values['with-bucket'] && !values.remove) return '--with-bucket goes with --remove only.';
    return {
      isHelp: values.help,
      isDryRun: values['dry-run'],
      isRemoval: values.remove,
      withBucket: values['with-bucket'],
      ...(values.settings === undefined ? {} : { settings: values.settings }),
      ...(values.dist === undefined ? {} : { dist: values.dist }),
    };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}
