import type { Progress } from '../lib/progress';
import type { Wanted } from './versions';

/** Where WordPress can be downloaded. */
export interface Source {
	name: string;
	/** Puts a complete WordPress into a subfolder of `work` and returns that folder. Throws Unavailable when it has none that fits. */
	fetch: ( wanted: Wanted, work: string, progress: Progress ) => Promise< string >;
}

/** The source is unreachable or doesn't have the version, so the next source is tried. The message completes "wordpress.org: …". */
export class Unavailable extends Error {}

/** The download is damaged and is repeated. */
export class Damaged extends Error {}
