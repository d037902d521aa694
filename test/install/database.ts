/** What is in the tables of the network, asked past WordPress. */
import { need } from '../../tools/stack/server';
import { run } from '../../tools/lib/run';

/** @return The rows, with a tab between two values. */
export async function query( sql: string ): Promise< string[] > {
	const setting = ( name: string ): string => process.env[ name ] ?? '';
	const output = await run(
		need( 'mariadb' ),
		[
			'--no-defaults',
			'--batch',
			'--skip-column-names',
			`--socket=${ setting( 'DB_SOCKET' ) }`,
			`--user=${ setting( 'DB_USER' ) }`,
			`--password=${ setting( 'DB_PASSWORD' ) }`,
			setting( 'DB_NAME' ),
		],
		{ input: sql }
	);
	return output.split( '\n' ).filter( ( line ) => line !== '' );
}

/** Everything that could be left of the plugin, on any site of the network. */
export async function traces(): Promise< string[] > {
	const options = await query( String.raw`SHOW TABLES LIKE 'wp\_%options'` );
	const found = await Promise.all( [
		query( String.raw`SHOW TABLES LIKE '%multisite\_webhooks%'` ),
		query( "SELECT meta_key FROM wp_sitemeta WHERE meta_key LIKE '%multisite\\_webhooks%'" ),
		query( "SELECT meta_key FROM wp_usermeta WHERE CONCAT( meta_key, meta_value ) LIKE '%multisite_webhooks%'" ),
		// Among the options is the list of cron events.
		...options.map( ( table ) =>
			query(
				`SELECT option_name FROM ${ table } WHERE CONCAT( option_name, option_value ) LIKE '%multisite\\_webhooks%'`
			)
		),
	] );
	return found.flat();
}

/** In the columns of the first step of the schema, past the code of today, which may need those of later steps. */
export async function addWebhookAsBefore( name: string ): Promise< void > {
	const [ headers, secret ] = await sealed( '[]', `whsec_${ Buffer.alloc( 32 ).toString( 'base64' ) }` );
	const time = '2026-11-01 10:00:00.000';
	await query( `INSERT INTO wp_multisite_webhooks
		( id, network_id, name, url, event_types, status, format, headers, secret, created_at, updated_at )
		VALUES ( 'wh_01arz3ndektsv4rrffq69g5fav', 1, '${ name }', 'https://example.com/', '["site_created"]', 'active', 'standard',
		'${ headers }', '${ secret }', '${ time }', '${ time }' )` );
}

/** As the plugin keeps what nobody may read in the database. */
async function sealed( ...texts: string[] ): Promise< string[] > {
	const code = `require getenv( 'WP_PATH' ) . '/wp-load.php';
		$box = new MultisiteWebhooks\\Adapter\\Crypto\\SodiumSecretBox( static fn (): string => wp_salt( 'secure_auth' ) );
		echo implode( "\\n", array_map( $box->seal( ... ), array_slice( $argv, 1 ) ) );`;
	return ( await run( 'php', [ '-r', code, '--', ...texts ] ) ).split( '\n' );
}
