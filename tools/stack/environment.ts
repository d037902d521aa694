import type { Stack } from './stack';

/** The environment variables for a program that uses a stack. */
export function environment( stack: Stack ): Record< string, string > {
	return {
		WP_PATH: stack.wpPath,
		WP_BASE_URL: stack.siteUrl,
		WP_USERNAME: 'admin',
		WP_PASSWORD: 'password',
		RECEIVER_URL: stack.receiverUrl,
		STACK_LOGS: stack.logs,
		// After the colon: beside the folders that PHP reads anyway.
		PHP_INI_SCAN_DIR: `${ process.env[ 'PHP_INI_SCAN_DIR' ] ?? '' }:${ stack.phpSettings }`,
		DB_HOST: stack.db.host,
		DB_PORT: String( stack.db.port ),
		DB_SOCKET: stack.db.socket,
		DB_USER: stack.db.user,
		DB_PASSWORD: stack.db.password,
		DB_NAME: stack.db.name,
		DB_PREFIX: stack.db.prefix,
	};
}
