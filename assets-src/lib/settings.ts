import type { Network, Settings as LogSettings } from '../types/rest.generated';

export interface Settings {
	/** Address of the PHP page that holds all screens. */
	readonly page: string;
	/** Name of the network. */
	readonly network: string;
	/** Time zone of the network: a name such as "Europe/Berlin", or an offset. */
	readonly timezone: string;
	/** The folder of the built files, with a slash at the end; null lets webpack guess. */
	readonly build: string | null;
	/** How many gray rows PHP printed for a list; null on other screens. */
	readonly rows: number | null;
	/** Whether this network may be a copy of another; null if not. */
	readonly clone: Network[ 'clone' ];
	/** How many days the log keeps requests and responses. */
	readonly keepContentDays: number;
	/** How many days it keeps the outcome of a delivery. */
	readonly keepLogDays: number;
}

declare global {
	interface Window {
		/** Printed by PHP before this script. */
		multisiteWebhooks?: Partial< Settings >;
	}
}

export function settings(): Settings {
	const { page, network, timezone, build, rows, clone, keepContentDays, keepLogDays } =
		window.multisiteWebhooks ?? {};
	return {
		page: page ?? 'admin.php?page=multisite-webhooks',
		network: network ?? '',
		timezone: timezone ?? 'UTC',
		build: build ?? null,
		rows: rows ?? null,
		clone: clone ?? null,
		keepContentDays: keepContentDays ?? 30,
		keepLogDays: keepLogDays ?? 90,
	};
}

/** After a change on this page. */
export function rememberKeptDays( days: Pick< LogSettings, LogSettings[ 'fixed' ][ number ] > ): void {
	window.multisiteWebhooks = {
		...window.multisiteWebhooks,
		keepContentDays: days.keep_content_days,
		keepLogDays: days.keep_log_days,
	};
}
