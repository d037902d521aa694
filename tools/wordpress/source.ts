import type { Progress } from '../lib/progress';
import type { Wanted } from './versions';

/** Somewhere that WordPress can be had from. */
export interface Source {
	name: string;
	/** Makes a complete WordPress in a sub-folder of `work` and gives that folder; throws Unavailable when it has none that suits. */
	fetch: ( wanted: Wanted, work: string, progress: Progress ) => Promise< string >;
}

/** The source can't be reached or doesn't have it: the next one is tried. The message completes "wordpress.org: …". */
export class Unavailable extends Error {}

/** What arrived is not what was sent: it is fetched again. */
export class Damaged extends Error {}
