<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Migration;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;

/** Brings the tables to the latest step. Safe when two requests do so at the same time: steps can run again. */
final readonly class Migrator {

	/** The last step that was done. While it is missing, the plugin is not installed. */
	public const OPTION = 'multisite_webhooks_schema';

	/** The only option that is not the network's: see PageViewOptions. */
	private const MAIN_SITE_OPTION = 'multisite_webhooks_subscribed';

	public function __construct( private Database $database ) {}

	/** @throws StorageFailed */
	public function run(): void {
		$done = $this->done();
		foreach ( $this->migrations() as $migration ) {
			if ( $migration->number() <= $done ) {
				continue;
			}
			foreach ( $migration->statements( $this->database->tables, $this->database->charset_collate() ) as $statement ) {
				$this->database->execute_unprepared( $statement );
			}
			update_network_option( $this->database->tables->network, self::OPTION, $migration->number() );
		}
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
		return [ new M0001_Create_Tables() ];
	}
}
