<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Sql;

use MultisiteWebhooks\Adapter\Storage\Database;

/**
 * How this network's database server locks rows. It locks each row that it reads, and MariaDB 11 rather reads a small table by any key
 * that holds all columns. So whatever locks rows by their ids says FORCE INDEX ( PRIMARY ).
 */
final class RowLocks {

	/** Since MariaDB 10.6 and MySQL 8.0.1. */
	private const CAN_SKIP_SINCE = [
		'mariadb' => '10.6.0',
		'mysql'   => '8.0.1',
	];

	private ?bool $skips = null;

	public function __construct( private readonly Database $database ) {}

	/**
	 * Skips rows that another process has locked. On a server that cannot skip, waits for them.
	 *
	 * @return literal-string
	 */
	public function for_update(): string {
		$this->skips ??= $this->can_skip( $this->database->server_version() );
		return $this->skips ? 'FOR UPDATE SKIP LOCKED' : 'FOR UPDATE';
	}

	private function can_skip( string $server ): bool {
		$kind = str_contains( strtolower( $server ), 'mariadb' ) ? 'mariadb' : 'mysql';
		// MariaDB calls itself "5.5.5-10.11.6-MariaDB" to clients that might reject its version.
		$version = 1 === preg_match( '/(?:\A5\.5\.5-|\A)(\d+\.\d+\.\d+)/', $server, $found ) ? $found[1] : '0';
		return version_compare( $version, self::CAN_SKIP_SINCE[ $kind ], '>=' );
	}
}
