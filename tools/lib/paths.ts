import { join } from 'node:path';

export const ROOT = join( import.meta.dirname, '../..' );

/** Everything that tools download or create and can restore. Not in git. */
export const CACHE = join( ROOT, '.cache' );
