function setting( name: string, otherwise: string ): string {
	return process.env[ name ] ?? otherwise;
}

export const BASE_URL = setting( 'WP_BASE_URL', 'http://127.0.0.1:8888' );
export const USERNAME = setting( 'WP_USERNAME', 'admin' );
export const PASSWORD = setting( 'WP_PASSWORD', 'password' );

/** Where webhooks are sent; by default the inbox of `npm start`. */
export const RECEIVER_URL = setting( 'RECEIVER_URL', 'http://127.0.0.1:8889' ).replace( /\/$/, '' );

export const SCREENS = '/wp-admin/network/admin.php?page=multisite-webhooks';
