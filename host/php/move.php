<?php
/**
 * Changes the address of the network and of the inbox wherever WordPress stores it.
 * Recorded events and deliveries stay as they were sent. Only the URLs of webhooks change.
 */

declare(strict_types=1);

define( 'MULTISITE_WEBHOOKS_HOST_ALONE', true );
define( 'SHORTINIT', true );
require '/wordpress/wp-load.php';

/** Replaces addresses in one pass, because the new network may take the port of the old inbox. */
final class Multisite_Webhooks_Host_Move {
	private string $pattern;

	public function __construct( private readonly wpdb $wpdb, private readonly int $from, private readonly int $to ) {
		$this->pattern = '/(?<![\d.])(127\.0\.0\.1|localhost)(:|%3A)(' . $from . '|' . ( $from + 1 ) . ')(?!\d)/i';
	}

	public function run(): void {
		$sites = array_map( intval( ... ), $this->wpdb->get_col( "SELECT blog_id FROM {$this->wpdb->base_prefix}blogs" ) );
		$this->column( 'site', 'id', 'domain' );
		$this->column( 'blogs', 'blog_id', 'domain' );
		$this->column( 'sitemeta', 'meta_id', 'meta_value' );
		$this->column( 'usermeta', 'umeta_id', 'meta_value' );
		foreach ( $sites as $site ) {
			$this->site_tables( 1 === $site ? '' : "{$site}_" );
		}
		if ( null !== $this->wpdb->get_var( "SHOW TABLES LIKE '{$this->wpdb->base_prefix}multisite_webhooks'" ) ) {
			$this->column( 'multisite_webhooks', 'id', 'url' );
			// Without its home, the plugin doesn't take the network for a copy.
			$this->wpdb->delete( "{$this->wpdb->base_prefix}multisite_webhooks_state", [ 'name' => 'multisite_webhooks_home' ] );
		}
	}

	private function site_tables( string $prefix ): void {
		$this->column( "{$prefix}options", 'option_id', 'option_value' );
		$this->column( "{$prefix}posts", 'ID', 'post_content' );
		$this->column( "{$prefix}posts", 'ID', 'guid' );
		$this->column( "{$prefix}postmeta", 'meta_id', 'meta_value' );
		$this->column( "{$prefix}comments", 'comment_ID', 'comment_content' );
	}

	private function column( string $table, string $key, string $column ): void {
		$table = $this->wpdb->base_prefix . $table;
		$like  = '%:' . $this->from . '%';
		$inbox = '%:' . ( $this->from + 1 ) . '%';
		$rows  = $this->wpdb->get_results( $this->wpdb->prepare( "SELECT %i AS id, %i AS value FROM %i WHERE %i LIKE %s OR %i LIKE %s", $key, $column, $table, $column, $like, $column, $inbox ) );
		foreach ( $rows as $row ) {
			$moved = $this->moved( (string) $row->value );
			if ( $moved !== $row->value ) {
				$this->wpdb->update( $table, [ $column => $moved ], [ $key => $row->id ] );
			}
		}
	}

	/** Serialized text contains its length, so it has to be unserialized first. */
	private function moved( string $value ): string {
		if ( ! is_serialized( $value ) ) {
			return $this->text( $value );
		}
		$content = @unserialize( $value, [ 'allowed_classes' => false ] );
		return false === $content ? $value : serialize( $this->each( $content ) );
	}

	private function each( mixed $content ): mixed {
		return match ( true ) {
			is_string( $content ) => $this->text( $content ),
			is_array( $content )  => array_map( $this->each( ... ), $content ),
			default               => $content,
		};
	}

	private function text( string $text ): string {
		$shift = $this->to - $this->from;
		return (string) preg_replace_callback( $this->pattern, static fn ( array $found ): string => $found[1] . $found[2] . ( (int) $found[3] + $shift ), $text );
	}
}

$multisite_webhooks_from = (int) preg_replace( '/^.*:/', '', (string) $wpdb->get_var( "SELECT domain FROM {$wpdb->base_prefix}site" ) );

$wpdb->query( 'START TRANSACTION' );
( new Multisite_Webhooks_Host_Move( $wpdb, $multisite_webhooks_from, $input['port'] ) )->run();
if ( '' !== $wpdb->last_error ) {
	$wpdb->query( 'ROLLBACK' );
	finish( [ 'error' => $wpdb->last_error ] );
}
$wpdb->query( 'COMMIT' );

finish( [] );
