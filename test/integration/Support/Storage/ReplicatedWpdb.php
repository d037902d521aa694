<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Storage;

use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\WordPress;

/**
 * What a db.php makes of wpdb where a replica answers reads, and is late: a second database, which is brought up to date only
 * when a test says so.
 */
abstract class ReplicatedWpdb extends \wpdb {

	private const REPLICA = 'multisite_webhooks_replica';

	protected bool $is_in_transaction = false;

	private ?\wpdb $replica = null;

	public function __construct() {
		parent::__construct( DB_USER, DB_PASSWORD, DB_NAME, DB_HOST );
		Database::write( 'DROP DATABASE IF EXISTS ' . self::REPLICA );
		Database::write( 'CREATE DATABASE ' . self::REPLICA );
		foreach ( [ ...Database::TABLES, 'wp_sitemeta' ] as $table ) {
			Database::write( 'CREATE TABLE ' . self::REPLICA . ".{$table} LIKE {$table}" );
			Database::write( 'INSERT INTO ' . self::REPLICA . ".{$table} SELECT * FROM {$table}" );
		}
		$this->replica = new \wpdb( DB_USER, DB_PASSWORD, self::REPLICA, DB_HOST );
		$this->set_prefix( WordPress::database()->base_prefix );
		$this->set_blog_id( 1, 1 );
	}

	/** The replica catches up, but only with this table. */
	public function catch_up( string $table ): void {
		Database::write( 'DELETE FROM ' . self::REPLICA . ".{$table}" );
		Database::write( 'INSERT INTO ' . self::REPLICA . ".{$table} SELECT * FROM {$table}" );
	}

	public function remove(): void {
		$this->replica?->close();
		$this->close();
		Database::write( 'DROP DATABASE ' . self::REPLICA );
	}

	public function query( mixed $query ): int|bool {
		$query = (string) $query;
		if ( null !== $this->replica && $this->is_read( $query ) && $this->asks_replica() ) {
			$result = $this->replica->query( $query );
			foreach ( [ 'last_result', 'last_error', 'num_rows' ] as $property ) {
				$this->{$property} = $this->replica->{$property};
			}
			return $result;
		}
		$this->is_in_transaction = match ( $query ) {
			'START TRANSACTION'  => true,
			'COMMIT', 'ROLLBACK' => false,
			default              => $this->is_in_transaction,
		};
		return parent::query( $query );
	}

	abstract protected function asks_replica(): bool;

	private function is_read( string $query ): bool {
		return str_starts_with( ltrim( $query, '( ' ), 'SELECT' );
	}
}
