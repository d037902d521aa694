<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;

/**
 * A number or a short text in a network option, changed by one conditional write, bypassing WordPress's cache.
 *
 * Always written by its primary key: a search by name may lock all options of the network, and so wait for any
 * open transaction that has written one of them.
 */
final readonly class AtomicOption {

	public function __construct( private Database $database, private string $name ) {}

	/** The row's key. Adds the row if it is missing. */
	public function id(): int {
		return $this->find() ?? $this->add();
	}

	/** 0 if it was never set. */
	public function number(): int {
		return $this->database->number(
			'SELECT meta_value FROM %i WHERE site_id = %d AND meta_key = %s ORDER BY meta_id',
			[ $this->database->tables->site_meta, $this->database->tables->network, $this->name ]
		);
	}

	public function set_number( int $value ): void {
		$this->database->execute(
			'UPDATE %i SET meta_value = %d WHERE meta_id = %d',
			[ $this->database->tables->site_meta, $value, $this->id() ]
		);
	}

	public function add_number( int $value ): void {
		$this->database->execute(
			'UPDATE %i SET meta_value = CAST( meta_value AS UNSIGNED ) + %d WHERE meta_id = %d',
			[ $this->database->tables->site_meta, $value, $this->id() ]
		);
	}

	/** '' if it was never set. */
	public function text(): string {
		$row = $this->database->row(
			'SELECT meta_value FROM %i WHERE site_id = %d AND meta_key = %s ORDER BY meta_id',
			[ $this->database->tables->site_meta, $this->database->tables->network, $this->name ]
		);
		return null === $row ? '' : Row::optional_text( $row, 'meta_value' ) ?? '';
	}

	public function set_text( string $text ): void {
		$this->database->execute(
			'UPDATE %i SET meta_value = %s WHERE meta_id = %d',
			[ $this->database->tables->site_meta, $text, $this->id() ]
		);
	}

	/** Sets the number unless it is higher already. */
	public function raise_to( int $value ): void {
		$this->database->execute(
			'UPDATE %i SET meta_value = %d WHERE meta_id = %d AND CAST( meta_value AS UNSIGNED ) < %d',
			[ $this->database->tables->site_meta, $value, $this->id(), $value ]
		);
	}

	/** False if the number is no longer the expected one. Of several processes, one succeeds. */
	public function compare_and_set( int $expected, int $value ): bool {
		return 0 < $this->database->execute(
			'UPDATE %i SET meta_value = %d WHERE meta_id = %d AND CAST( meta_value AS UNSIGNED ) = %d',
			[ $this->database->tables->site_meta, $value, $this->id(), $expected ]
		);
	}

	private function find(): ?int {
		$row = $this->database->row(
			'SELECT meta_id FROM %i WHERE site_id = %d AND meta_key = %s ORDER BY meta_id',
			[ $this->database->tables->site_meta, $this->database->tables->network, $this->name ]
		);
		return null === $row ? null : Row::number( $row, 'meta_id' );
	}

	/** A process that outlives an uninstallation must not leave an option behind. */
	private function require_installation(): void {
		$schema = ( new self( $this->database, Migrator::OPTION ) )->find();
		if ( null === $schema ) {
			throw new StorageFailed( "The plugin is not installed, so the option {$this->name} was not added." );
		}
	}

	/** Network options have no unique key, so a named lock keeps two processes from both adding the row. */
	private function add(): int {
		$this->require_installation();
		$lock = md5( "{$this->database->tables->events} {$this->database->tables->network} {$this->name}" );
		$this->database->row( 'SELECT GET_LOCK( %s, 10 ) AS locked', [ $lock ] );
		if ( null === $this->find() ) {
			$this->database->execute(
				"INSERT INTO %i ( site_id, meta_key, meta_value ) VALUES ( %d, %s, '0' )",
				[ $this->database->tables->site_meta, $this->database->tables->network, $this->name ]
			);
		}
		$this->database->row( 'SELECT RELEASE_LOCK( %s ) AS released', [ $lock ] );
		return $this->find() ?? throw new StorageFailed( "Could not add the option {$this->name}." );
	}
}
