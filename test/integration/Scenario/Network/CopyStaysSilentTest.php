<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Network;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\DataProvider;

/** A network made from the database of another one, on another address, sends nothing by itself. */
final class CopyStaysSilentTest extends NetworkTestCase {

	private string $now = '';

	protected function setUp(): void {
		parent::setUp();
		$this->now = get_network()?->domain . get_network()?->path;
		$this->webhook();
		$this->record();
	}

	public function test_what_the_real_network_owed_is_not_sent_by_its_copy(): void {
		$this->become_a_copy();

		$this->deliver();
		Runner::start( 'deliver' )->expect( 'ready' )->tell( 'go' )->expect( 'done' )->finish();

		self::assertSame( [], Receiver::requests() );
		self::assertSame( [ 'waiting' ], $this->statuses() );
		self::assertSame( 0, Database::count( Database::DELIVERIES, "claimed_by <> ''" ) );
	}

	public function test_what_happens_on_a_copy_is_recorded_and_waits(): void {
		$this->become_a_copy();

		$this->record();
		$this->deliver();

		self::assertSame( [ 'waiting', 'waiting' ], $this->statuses() );
	}

	public function test_a_test_is_sent_from_a_copy_too(): void {
		$this->become_a_copy();

		$id = Api::get( '/webhooks' )->json()->only()->text( 'id' );

		self::assertTrue( Api::post( "/webhooks/{$id}/test" )->json()->at( 'delivered' )->value );
	}

	public function test_it_is_told_where_it_was_and_where_it_is(): void {
		$this->become_a_copy();

		$copy = $this->copy();

		self::assertSame( [ 'production.example/', $this->now, false ], [ $copy->text( 'known' ), $copy->text( 'now' ), $copy->at( 'silent' )->value ] );
	}

	public function test_a_network_that_moved_sends_what_waited_once_somebody_says_so(): void {
		$this->become_a_copy();

		self::assertNull( $this->decide( 'moved' )->json()->at( 'clone' )->value );
		$this->deliver();

		self::assertCount( 1, Receiver::requests() );
		self::assertSame( [ 'delivered' ], $this->statuses() );
	}

	public function test_a_copy_stays_silent_once_somebody_says_so(): void {
		$this->become_a_copy();

		self::assertTrue( $this->decide( 'copy' )->json()->at( 'clone', 'silent' )->value );
		$this->deliver();

		self::assertSame( [], Receiver::requests() );
	}

	public function test_a_silent_copy_can_become_the_real_one(): void {
		$this->become_a_copy();
		$this->decide( 'copy' );
		$this->decide( 'moved' );

		$this->deliver();

		self::assertCount( 1, Receiver::requests() );
	}

	public function test_at_home_nothing_is_said_and_moving_again_changes_nothing(): void {
		$this->deliver();

		self::assertNull( Api::get( '/network' )->json()->at( 'clone' )->value );
		self::assertNull( $this->decide( 'moved' )->json()->at( 'clone' )->value );
		self::assertSame( 'multisite_webhooks_no_copy', $this->decide( 'copy' )->json( 409 )->text( 'code' ) );
	}

	/** @param array<string, mixed> $body */
	#[DataProvider( 'no_decisions' )]
	public function test_what_is_no_decision_is_refused( array $body, string $field ): void {
		$this->become_a_copy();

		self::assertSame( [ $field ], Api::post( '/network', $body )->refused_fields() );
		self::assertFalse( $this->copy()->at( 'silent' )->value );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function no_decisions(): array {
		return [
			'none'          => [ [], 'decision' ],
			'another word'  => [ [ 'decision' => 'stay' ], 'decision' ],
			'no text'       => [ [ 'decision' => 1 ], 'decision' ],
			'another field' => [ [ 'decision' => 'copy', 'address' => 'x' ], 'address' ],
		];
	}

	/** Who makes a copy replaces the old address everywhere in the database. */
	public function test_the_address_stands_nowhere_in_a_way_that_it_could_be_replaced(): void {
		$this->deliver();

		self::assertSame( 1, Database::count( 'wp_sitemeta', "meta_key = 'multisite_webhooks_home'" ) );
		self::assertSame( 0, Database::count( 'wp_sitemeta', "meta_key = 'multisite_webhooks_home' AND meta_value LIKE '%" . get_network()?->domain . "%'" ) );
	}

	public function test_site_health_says_that_nothing_is_sent(): void {
		self::assertSame( 'good', $this->site_health()->text( 'status' ) );
		$this->become_a_copy();
		self::assertSame( 'critical', $this->site_health()->text( 'status' ) );
		self::assertStringContainsString( 'This network seems to be a copy of production.example', $this->site_health()->text( 'description' ) );
		$this->decide( 'copy' );
		self::assertSame( 'good', $this->site_health()->text( 'status' ) );
	}

	public function test_what_waits_on_a_copy_is_not_late(): void {
		Database::make_all_due();
		self::assertTrue( Api::get( '/health' )->json()->at( 'is_late' )->value );

		$this->become_a_copy();

		self::assertFalse( Api::get( '/health' )->json()->at( 'is_late' )->value );
		self::assertSame( 1, Api::get( '/health' )->json()->number( 'waiting' ) );
	}

	/** As its database is once it was imported here. */
	private function become_a_copy(): void {
		$this->decide( 'moved' );
		Database::write( "UPDATE wp_sitemeta SET meta_value = ? WHERE meta_key = 'multisite_webhooks_home'", strrev( '{"address":"production.example\/","silent_at":null}' ) );
	}

	private function decide( string $decision ): Reply {
		return Api::post( '/network', [ 'decision' => $decision ] );
	}

	private function copy(): Json {
		return Api::get( '/network' )->json()->at( 'clone' );
	}

	private function site_health(): Json {
		$tests = apply_filters( 'site_status_tests', [ 'direct' => [], 'async' => [] ] );
		self::assertIsArray( $tests );
		self::assertIsArray( $tests['direct'] );
		self::assertIsArray( $tests['direct']['multisite_webhooks_copy'] );
		$test = $tests['direct']['multisite_webhooks_copy']['test'];
		self::assertIsCallable( $test );
		return Json::of( $test() );
	}
}
