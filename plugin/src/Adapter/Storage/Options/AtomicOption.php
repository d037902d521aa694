<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;

/**
 * A number or a short text that many processes change, each time by one conditional write. In a table of its own, because
 * WordPress's network options have no unique name: two processes that add one would leave two.
 */
final readonly class AtomicOption {

	public function __construct( private Database $database, private string $name ) {}

	/** 0 if it was never set. */
	public function number(): int {
		return $this->database->number( 'SELECT value FROM %i WHERE network_id = %d AND name = %s', $this->key() );
	}

	public function set_number( int $value ): void {
		$this->change( 'value = %d', [ $value ] );
	}

	public function add_number( int $value ): void {
		$this->change( 'value = CAST( value AS UNSIGNED ) + %d', [ $value ] );
	}

	/** Not below 0. */
	public function subtract_number( int $value ): void {
		$this->change( 'value = CAST( value AS UNSIGNED ) - %d', [ $value ], ' AND CAST( value AS UNSIGNED ) >= %d', [ $value ] );
	}

	/** '' if it was never set. */
	public function text(): string {
		$row = $this->database->row( 'SELECT value FROM %i WHERE network_id = %d AND name = %s', $this->key() );
		return null === $row ? '' : Row::text( $row, 'value' );
	}

	public function set_text( string $text ): void {
		$this->change( 'value = %s', [ $text ], initial: '' );
	}

	/** False if the text is no longer the expected one. Of several processes, one succeeds. */
	public function replace_text( string $expected, string $text ): bool {
		return $expected === $text || $this->change( 'value = %s', [ $text ], ' AND value = %s', [ $expected ], '' );
	}

	/** Sets the number unless it is higher already. */
	public function raise_to( int $value ): void {
		$this->change( 'value = %d', [ $value ], ' AND CAST( value AS UNSIGNED ) < %d', [ $value ] );
	}

	/** False if the number is no longer the expected one. Of several processes, one succeeds. */
	public function compare_and_set( int $expected, int $value ): bool {
		return $this->change( 'value = %d', [ $value ], ' AND CAST( value AS UNSIGNED ) = %d', [ $expected ] );
	}

	/**
	 * Takes what is free: a number that is a time is free once that has passed. One too far ahead was set by a wrong clock.
	 *
	 * @param int $until Until when it is taken. Of several processes, one succeeds.
	 */
	public function take( int $now, int $until ): bool {
		$free = ' AND ( CAST( value AS UNSIGNED ) <= %d OR CAST( value AS UNSIGNED ) > %d )';
		return $this->change( 'value = %d', [ $until ], $free, [ $now, 2 * $until - $now ] );
	}

	/**
	 * One statement, unless nothing changes.
	 *
	 * @param literal-string   $set
	 * @param list<string|int> $values
	 * @param literal-string   $condition
	 * @param list<string|int> $expected
	 * @param string           $initial   What a number or a text is before it is set.
	 * @return bool False where nothing has changed.
	 */
	private function change( string $set, array $values, string $condition = '', array $expected = [], string $initial = '0' ): bool {
		[ $table, $network, $name ] = $this->key();

		$sql     = "UPDATE %i SET {$set} WHERE network_id = %d AND name = %s{$condition}";
		$all     = [ $table, ...$values, $network, $name, ...$expected ];
		$changed = $this->database->execute( $sql, $all );
		if ( 0 === $changed ) {
			if ( ! $this->exists() ) {
				$this->add( $initial );
			}
			// Also where it exists: another process may have added it in between.
			$changed = $this->database->execute( $sql, $all );
		}
		return 0 < $changed;
	}

	private function exists(): bool {
		return null !== $this->database->row( 'SELECT name FROM %i WHERE network_id = %d AND name = %s', $this->key() );
	}

	/** Does nothing if another process has added it meanwhile. */
	private function add( string $initial ): void {
		$this->require_installation();
		$this->database->execute(
			'INSERT INTO %i ( network_id, name, value ) VALUES ( %d, %s, %s ) ON DUPLICATE KEY UPDATE name = name',
			[ ...$this->key(), $initial ]
		);
	}

	/** A process that outlives an uninstallation must not leave an option behind. */
	private function require_installation(): void {
		$tables = $this->database->tables;
		$schema = $this->database->row(
			'SELECT meta_id FROM %i WHERE site_id = %d AND meta_key = %s',
			[ $tables->site_meta, $tables->network, Migrator::OPTION ]
		);
		if ( null === $schema ) {
			throw new StorageFailed( "The plugin is not installed, so the option {$this->name} was not added." );
		}
	}

	/** @return array{string, int, string} */
	private function key(): array {
		return [ $this->database->tables->state, $this->database->tables->network, $this->name ];
	}
}
