export interface Settings {
	/** Address of the PHP page that holds all screens. */
	readonly page: string;
	/** Name of the network. */
	readonly network: string;
	/** Time zone of the network: a name such as "Europe/Berlin", or an offset. */
	readonly timezone: string;
}

declare global {
	interface Window {
		/** Printed by PHP before this script. */
		multisiteWebhooks?: Partial< Settings >;
	}
}

export function settings(): Settings {
	const { page, network, timezone } = window.multisiteWebhooks ?? {};
	return {
		page: page ?? 'admin.php?page=multisite-webhooks',
		network: network ?? '',
		timezone: timezone ?? 'UTC',
	};
}
