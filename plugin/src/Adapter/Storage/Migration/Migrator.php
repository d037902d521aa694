<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Migration;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;

/**
 * Brings the tables to the latest step. Whoever comes along does a part of it: a page of the network admin, WP-Cron, a worker.
 * Safe when several do so at the same time.
 */
final class Migrator {

	/** The last step that was done. While it is missing, the plugin is not installed. */
	public const OPTION = 'multisite_webhooks_schema';

	/** The only option that is not the network's: see PageViewOptions. */
	private const MAIN_SITE_OPTION = 'multisite_webhooks_subscribed';

	/** For how long to migrate at once. The next one continues. */
	private const TURN_MS = 1000;

	/** How long a worker waits after a failure. */
	private const PAUSE_MS = 60_000;

	private int $paused_until = 0;

	/** @param list<Migration> $later Further steps. */
	public function __construct( private readonly Database $database, private readonly array $later = [] ) {}

	/**
	 * If a later step fails, the plugin goes on with the tables as they are.
	 *
	 * @throws StorageFailed If the plugin can't be installed.
	 */
	public function run(): void {
		$done = $this->done();
		try {
			if ( 0 === $done || self::now() >= $this->paused_until ) {
				$this->continue_from( $done );
			}
		} catch ( StorageFailed $failure ) {
			if ( 0 === $done ) {
				throw $failure;
			}
			$this->paused_until = self::now() + self::PAUSE_MS;
			$message            = "Multisite Webhooks could not update its tables and goes on without: {$failure->getMessage()}";
			error_log( $message ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
	}

	private function continue_from( int $done ): void {
		$until = self::now() + self::TURN_MS;
		foreach ( $this->migrations() as $migration ) {
			if ( $migration->number() <= $done ) {
				continue;
			}
			do {
				$more = $migration->advance( $this->database );
				if ( $more && self::now() >= $until ) {
					return;
				}
			} while ( $more );
			$this->finish( $migration );
		}
	}

	private function finish( Migration $migration ): void {
		$network = $this->database->tables->network;
		if ( ! update_network_option( $network, self::OPTION, $migration->number() ) ) {
			// Another process has done so before. WordPress would go on with what this one has read before that.
			wp_cache_delete( "{$network}:" . self::OPTION, 'site-options' );
		}
	}

	/** In milliseconds. */
	private static function now(): int {
		return intdiv( hrtime( true ), 1_000_000 );
	}

	/** Removes this network's options and rows, and after the last network the tables. */
	public function remove(): void {
		// The schema first: without it, a worker that still runs adds no option.
		delete_blog_option( get_main_site_id( $this->database->tables->network ), self::MAIN_SITE_OPTION );
		foreach ( [ self::OPTION, ...$this->options() ] as $option ) {
			// By WordPress, which clears its object cache too: a later installation must not find a step already done.
			delete_network_option( $this->database->tables->network, $option );
		}
		if ( $this->others_remain() ) {
			foreach ( $this->database->tables->all() as $table ) {
				$this->database->execute( 'DELETE FROM %i WHERE network_id = %d', [ $table, $this->database->tables->network ] );
			}
			return;
		}
		foreach ( $this->database->tables->all() as $table ) {
			$this->database->execute( 'DROP TABLE IF EXISTS %i', [ $table ] );
		}
	}

	private function done(): int {
		$done = get_network_option( $this->database->tables->network, self::OPTION, 0 );
		return is_numeric( $done ) ? (int) $done : 0;
	}

	/** @return list<string> */
	private function options(): array {
		$tables = $this->database->tables;
		$rows   = $this->database->rows(
			'SELECT DISTINCT meta_key FROM %i WHERE site_id = %d AND meta_key LIKE %s',
			[ $tables->site_meta, $tables->network, $this->database->escape_like( 'multisite_webhooks_' ) . '%' ]
		);
		return array_values( array_filter( array_column( $rows, 'meta_key' ), is_string( ... ) ) );
	}

	private function others_remain(): bool {
		return 0 < $this->database->number(
			'SELECT COUNT(*) FROM %i WHERE meta_key = %s AND site_id <> %d',
			[ $this->database->tables->site_meta, self::OPTION, $this->database->tables->network ]
		);
	}

	/** @return list<Migration> In the order of their numbers. */
	private function migrations(): array {
		return [ new M0001_Create_Tables(), ...$this->later ];
	}
}
