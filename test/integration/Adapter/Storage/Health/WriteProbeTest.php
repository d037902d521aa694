<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Health;

use MultisiteWebhooks\Adapter\Storage\Database as StorageDatabase;
use MultisiteWebhooks\Adapter\Storage\Health\WriteProbe;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** Site Health's trial write. The chaos tests fill the disk. */
#[CoversClass( WriteProbe::class )]
final class WriteProbeTest extends TestCase {

	private string $log = '';

	protected function setUp(): void {
		$this->log = (string) ini_set( 'error_log', '/dev/null' );
	}

	protected function tearDown(): void {
		ini_set( 'error_log', $this->log );
	}

	public function test_a_database_that_takes_writes_has_no_error(): void {
		self::assertNull( $this->probe()->error() );
	}

	public function test_each_missing_table_is_an_error_that_names_it(): void {
		foreach ( Database::TABLES as $table ) {
			Database::write( "RENAME TABLE {$table} TO {$table}_away" );
			try {
				$error = $this->probe()->error();
			} finally {
				Database::write( "RENAME TABLE {$table}_away TO {$table}" );
			}

			self::assertStringContainsString( $table, (string) $error );
		}
	}

	public function test_it_leaves_nothing_behind(): void {
		$events = Database::count( 'wp_multisite_webhooks_events', '1 = 1' );

		$this->probe()->error();

		self::assertSame( $events, Database::count( 'wp_multisite_webhooks_events', '1 = 1' ) );
		$transactions = 'SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_mysql_thread_id = CONNECTION_ID()';
		self::assertSame( '0', WordPress::database()->get_var( $transactions ) );
	}

	private function probe(): WriteProbe {
		return new WriteProbe( StorageDatabase::of_network( WordPress::database(), 1 ) );
	}
}
