<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Network;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\CopiedDatabase;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;

/** A network made from the database of another one, on another address, sends nothing by itself. */
#[CoversNothing]
final class CopyStaysSilentTest extends NetworkTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->webhook();
		$this->record();
	}

	public function test_what_waited_on_the_real_network_is_not_sent_by_its_copy(): void {
		CopiedDatabase::import();

		$this->deliver();
		Runner::start( 'deliver' )->expect( 'ready' )->tell( 'go' )->expect( 'done' )->finish();

		self::assertSame( [], Receiver::requests() );
		self::assertSame( [ 'waiting' ], $this->statuses() );
		self::assertSame( 0, Database::count( Database::DELIVERIES, "claimed_by <> ''" ) );
	}

	public function test_what_happens_on_a_copy_is_recorded_and_waits(): void {
		CopiedDatabase::import();

		$this->record();
		$this->deliver();

		self::assertSame( [ 'waiting', 'waiting' ], $this->statuses() );
	}

	public function test_a_test_is_sent_from_a_copy_too(): void {
		CopiedDatabase::import();

		$id = Api::get( '/webhooks' )->json()->only()->text( 'id' );

		self::assertTrue( Api::post( "/webhooks/{$id}/test" )->json()->at( 'delivered' )->value );
	}

	public function test_a_network_that_moved_sends_what_waited_once_an_admin_decides_so(): void {
		CopiedDatabase::import();

		self::assertNull( CopiedDatabase::decide( 'moved' )->json()->at( 'clone' )->value );
		$this->deliver();

		self::assertCount( 1, Receiver::requests() );
		self::assertSame( [ 'delivered' ], $this->statuses() );
	}

	public function test_a_copy_stays_silent_once_an_admin_decides_so(): void {
		CopiedDatabase::import();

		self::assertTrue( CopiedDatabase::decide( 'copy' )->json()->at( 'clone', 'silent' )->value );
		$this->deliver();

		self::assertSame( [], Receiver::requests() );
	}

	public function test_a_silent_copy_can_become_the_real_one(): void {
		CopiedDatabase::import();
		CopiedDatabase::decide( 'copy' );
		CopiedDatabase::decide( 'moved' );

		$this->deliver();

		self::assertCount( 1, Receiver::requests() );
	}

	/** Who makes a copy replaces the old address everywhere in the database. */
	public function test_the_address_stands_nowhere_in_a_way_that_it_could_be_replaced(): void {
		$this->deliver();

		self::assertSame( 1, Database::count( 'wp_multisite_webhooks_state', "name = 'multisite_webhooks_home'" ) );
		self::assertSame(
			0,
			Database::count( 'wp_multisite_webhooks_state', "name = 'multisite_webhooks_home' AND value LIKE '%" . get_network()?->domain . "%'" ),
		);
	}

	public function test_what_waits_on_a_copy_is_not_late(): void {
		Database::make_all_due();
		self::assertTrue( Api::get( '/health' )->json()->at( 'is_late' )->value );

		CopiedDatabase::import();

		self::assertFalse( Api::get( '/health' )->json()->at( 'is_late' )->value );
		self::assertSame( 1, Api::get( '/health' )->json()->number( 'waiting' ) );
	}

}
