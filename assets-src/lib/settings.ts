export interface Settings {
	/** Address of the PHP page that holds all screens. */
	readonly page: string;
	/** Name of the network. */
	readonly network: string;
	/** Time zone of the network: a name such as "Europe/Berlin", or an offset. */
	readonly timezone: string;
	/** Where the files of this script lie, with a slash at the end; null lets the script find out. */
	readonly build: string | null;
	/** How many rows the list has that PHP printed a frame for; null on other screens. */
	readonly rows: number | null;
}

declare global {
	interface Window {
		/** Printed by PHP before this script. */
		multisiteWebhooks?: Partial< Settings >;
	}
}

export function settings(): Settings {
	const { page, network, timezone, build, rows } = window.multisiteWebhooks ?? {};
	return {
		page: page ?? 'admin.php?page=multisite-webhooks',
		network: network ?? '',
		timezone: timezone ?? 'UTC',
		build: build ?? null,
		rows: rows ?? null,
	};
}
