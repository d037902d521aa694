<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Adapter\Storage\Options\FollowUpTokens;
use MultisiteWebhooks\Test\Fake\FixedClock;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** Permissions for requests of the network to itself. */
#[CoversClass( FollowUpTokens::class )]
final class FollowUpTokensTest extends TestCase {

	private const NETWORK = 78;

	private Database $database;

	private FixedClock $clock;

	protected function setUp(): void {
		$this->clock    = new FixedClock();
		$this->database = Database::of_network( WordPress::database(), self::NETWORK );
		$this->tearDown();
		$this->database->execute(
			'INSERT INTO %i ( site_id, meta_key, meta_value ) VALUES ( %d, %s, 1 )',
			[ $this->database->tables->site_meta, self::NETWORK, Migrator::OPTION ]
		);
	}

	protected function tearDown(): void {
		$this->database->execute( 'DELETE FROM %i WHERE site_id = %d', [ $this->database->tables->site_meta, self::NETWORK ] );
		$this->database->execute( 'DELETE FROM %i WHERE network_id = %d', [ $this->database->tables->state, self::NETWORK ] );
	}

	public function test_a_token_is_used_once(): void {
		$token = $this->tokens()->issue( 7 ) ?? self::fail();

		self::assertSame( [ 7, null ], [ $this->tokens()->redeem( $token ), $this->tokens()->redeem( $token ) ] );
	}

	public function test_only_one_is_under_way_and_the_next_comes_when_it_is_used(): void {
		$token = $this->tokens()->issue( 1 ) ?? self::fail();
		self::assertNull( $this->tokens()->issue( 1 ) );

		$this->tokens()->redeem( $token );

		self::assertNotNull( $this->tokens()->issue( 1 ) );
	}

	public function test_a_late_and_a_wrong_one_are_refused(): void {
		$token = $this->tokens()->issue( 1 ) ?? self::fail();
		$wrong = [ '', '0', $this->stored(), substr( $this->stored(), -64 ), strtoupper( $token ), "{$token}\n", str_repeat( 'a', 64 ) ];
		foreach ( $wrong as $text ) {
			self::assertNull( $this->tokens()->redeem( $text ), $text );
		}
		$this->clock->pass( 11 );
		self::assertNull( $this->tokens()->redeem( $token ) );
	}

	public function test_before_the_first_all_are_refused_and_nothing_is_stored(): void {
		self::assertNull( $this->tokens()->redeem( str_repeat( 'a', 64 ) ) );
		self::assertSame( '', $this->stored() );
	}

	public function test_the_token_itself_is_not_stored(): void {
		$token = $this->tokens()->issue( 1 ) ?? self::fail();

		self::assertStringNotContainsString( $token, $this->stored() );
	}

	public function test_while_none_is_used_the_next_come_ever_later(): void {
		$waits = [];
		for ( $i = 0; $i < 6; $i++ ) {
			self::assertNotNull( $this->tokens()->issue( 1 ) );
			$waits[] = $this->seconds_until_the_next();
		}

		self::assertSame( [ 10, 60, 300, 3600, 3600, 3600 ], $waits );
	}

	public function test_one_that_is_used_ends_the_waiting(): void {
		$this->tokens()->issue( 1 );
		$this->clock->pass( 10 );
		$this->tokens()->redeem( $this->tokens()->issue( 1 ) ?? self::fail() );

		$this->tokens()->issue( 1 );

		self::assertSame( 10, $this->seconds_until_the_next() );
	}

	public function test_it_tells_since_when_none_was_used(): void {
		self::assertNull( $this->tokens()->unanswered_since() );
		$first = $this->clock->now()->getTimestamp();
		$this->tokens()->issue( 1 );
		self::assertNull( $this->tokens()->unanswered_since(), 'It may still arrive.' );

		$this->clock->pass( 11 );
		self::assertSame( $first, $this->tokens()->unanswered_since()?->getTimestamp() );
		$token = $this->tokens()->issue( 1 ) ?? self::fail();
		self::assertSame( $first, $this->tokens()->unanswered_since()?->getTimestamp() );

		$this->tokens()->redeem( $token );
		self::assertNull( $this->tokens()->unanswered_since() );
	}

	/** It may run in another container, which does not reach the web server. */
	public function test_what_the_command_line_loses_makes_those_of_requests_no_rarer(): void {
		$of_command_line = new FollowUpTokens( $this->database, $this->clock, random_bytes( ... ), true, true );
		$of_command_line->issue( 1 );
		$this->clock->pass( 60 );

		self::assertNotNull( $of_command_line->unanswered_since() );
		self::assertNull( $this->tokens()->unanswered_since() );
		$of_request = $this->tokens()->issue( 2 ) ?? self::fail();
		self::assertSame( 3, $this->tokens()->redeem( $of_command_line->issue( 3 ) ?? self::fail() ) );
		self::assertSame( 2, $this->tokens()->redeem( $of_request ) );
	}

	private function seconds_until_the_next(): int {
		$passed = 0;
		foreach ( [ 9, 1, 49, 1, 239, 1, 3299, 1 ] as $i => $seconds ) {
			$this->clock->pass( $seconds );
			$passed += $seconds;
			if ( 1 === $i % 2 && $this->may_issue() ) {
				return $passed;
			}
			self::assertFalse( $this->may_issue() );
		}
		self::fail( 'None comes.' );
	}

	/** Leaves everything as it was. */
	private function may_issue(): bool {
		$stored = $this->stored();
		$may    = null !== $this->tokens()->issue( 1 );
		$this->option()->set_text( $stored );
		return $may;
	}

	private function stored(): string {
		return $this->option()->text();
	}

	private function option(): AtomicOption {
		return new AtomicOption( $this->database, 'multisite_webhooks_follow_up' );
	}

	private function tokens(): FollowUpTokens {
		return new FollowUpTokens( $this->database, $this->clock, random_bytes( ... ) );
	}
}
