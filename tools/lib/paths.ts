import { join } from 'node:path';

export const ROOT = join( import.meta.dirname, '../..' );

/** Everything that is downloaded or made by a tool and can be made again. Not in git. */
export const CACHE = join( ROOT, '.cache' );
