<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Migration;

use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use PHPUnit\Framework\Attributes\CoversClass;

/** Migrations make the tables once. */
#[CoversClass( Migrator::class )]
final class MigratorTest extends NetworkTestCase {

	protected function tearDown(): void {
		if ( Database::sorted_tables() !== Database::existing_tables() ) {
			Runner::run( 'activate' );
		}
		parent::tearDown();
	}

	public function test_migrations_that_run_again_change_nothing(): void {
		$this->webhook();
		Database::write( "DELETE FROM wp_sitemeta WHERE meta_key = 'multisite_webhooks_schema'" );

		Runner::run( 'activate' );

		self::assertSame( Database::sorted_tables(), Database::existing_tables() );
		self::assertSame( 1, Database::count( Database::WEBHOOKS ) );
	}

	public function test_migrations_that_run_in_two_processes_at_once_make_each_table_once(): void {
		foreach ( Database::TABLES as $table ) {
			Database::write( "DROP TABLE {$table}" );
		}
		Database::write( "DELETE FROM wp_sitemeta WHERE meta_key = 'multisite_webhooks_schema'" );
		$processes = [ Runner::start( 'deliver' )->expect( 'ready' ), Runner::start( 'deliver' )->expect( 'ready' ) ];
		foreach ( $processes as $process ) {
			$process->tell( 'go' );
		}

		foreach ( $processes as $process ) {
			$process->expect( 'done' )->finish();
		}

		self::assertSame( Database::sorted_tables(), Database::existing_tables() );
	}

}
