<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest;

use MultisiteWebhooks\Edge\Health\FailedTest;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Test\Integration\Support\Client\Cookies;
use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;

/** Where a table can't be read, each route says so with 503 or does without it, and so do the commands and the network admin. */
#[CoversClass( RestError::class )]
#[CoversClass( FailedTest::class )]
final class StoreFailedTest extends NetworkTestCase {

	private const SENTENCE = 'The database did not respond or reported an error.';

	private ?string $away = null;

	private string $hook;

	private string $event = '';

	private string $delivery;

	protected function setUp(): void {
		parent::setUp();
		$this->hook = $this->webhook()->text( 'id' );
		$this->event    = $this->record();
		$this->delivery = $this->delivery()->text( 'id' );
	}

	protected function tearDown(): void {
		$this->bring_back();
		parent::tearDown();
	}

	/** @param list<string> $without Routes that need the table for nothing. */
	#[TestWith( [ Database::WEBHOOKS, [ 'GET /settings', 'PATCH /settings', 'GET /network', 'GET /event-types' ] ] )]
	#[TestWith( [ Database::EVENTS, [ 'GET /settings', 'PATCH /settings', 'GET /network', 'GET /event-types', 'POST /webhooks' ] ] )]
	#[TestWith( [ Database::DELIVERIES, [ 'GET /settings', 'PATCH /settings', 'GET /network', 'GET /event-types' ] ] )]
	#[TestWith( [ Database::ATTEMPTS, [] ] )]
	public function test_no_route_answers_500( string $table, array $without ): void {
		$this->take_away( $table );
		$failed = [];
		foreach ( $this->requests() as [ $method, $path, $body ] ) {
			$reply = Http::as_user( 'admin' )->send( $method, $path, $body );
			self::assertContains( $reply->status, [ 200, 201, 202, 409, 503 ], "{$method} {$path}: {$reply->status} {$reply->body}" );
			if ( 503 !== $reply->status ) {
				continue;
			}

			$failed[] = "{$method} {$path}";
			self::assertSame( 'multisite_webhooks_database_failed', $reply->json( 503 )->text( 'code' ) );
			self::assertStringStartsWith( self::SENTENCE, $reply->json( 503 )->text( 'message' ) );
			self::assertStringNotContainsString( $table, $reply->body );
		}

		self::assertNotSame( [], $failed );
		self::assertSame( [], array_intersect( $failed, $without ) );
	}

	public function test_the_list_of_webhooks_is_back_as_soon_as_its_table_is(): void {
		$this->take_away( Database::WEBHOOKS );
		self::assertSame( 503, Http::as_user( 'admin' )->send( 'GET', '/webhooks' )->status );
		$this->bring_back();
		self::assertSame( 200, Http::as_user( 'admin' )->send( 'GET', '/webhooks' )->status );
	}

	public function test_commands_report_it_and_end_with_code_1(): void {
		$this->take_away( Database::DELIVERIES );
		foreach ( [ [ 'deliveries' ], [ 'resend', $this->delivery ], [ 'deliver' ], [ 'list' ] ] as $words ) {
			$command = WpCli::run( ...$words );
			self::assertSame( 1, $command->wait(), implode( ' ', $words ) . $command->output() );
			self::assertStringContainsString( self::SENTENCE, $command->errors() );
			self::assertStringNotContainsString( 'Uncaught', $command->errors() . $command->output() );
		}
	}

	#[TestWith( [ Database::WEBHOOKS ] )]
	#[TestWith( [ Database::DELIVERIES ] )]
	public function test_the_network_admin_and_site_health_open( string $table ): void {
		$this->take_away( $table );
		$paths = [
			'/wp-admin/network/',
			'/wp-admin/network/admin.php?page=multisite-webhooks',
			'/wp-admin/network/admin.php?page=multisite-webhooks&screen=deliveries',
			'/wp-admin/site-health.php',
			'/wp-admin/site-health.php?tab=debug',
		];
		foreach ( $paths as $path ) {
			$page = Curl::send( 'GET', getenv( 'WP_BASE_URL' ) . $path, [], null, Cookies::of( 1 ) );
			self::assertSame( 200, $page->status, $path );
			self::assertStringContainsString( '</html>', $page->body, $path );
		}
		$health = Curl::send( 'GET', getenv( 'WP_BASE_URL' ) . '/wp-admin/site-health.php', [], null, Cookies::of( 1 ) );
		self::assertStringContainsString( 'Webhook deliveries could not be checked', $health->body );
	}

	private function take_away( string $table ): void {
		$this->away = $table;
		Database::write( "RENAME TABLE {$table} TO {$table}_away" );
	}

	private function bring_back(): void {
		if ( null !== $this->away ) {
			Database::write( "RENAME TABLE {$this->away}_away TO {$this->away}" );
			$this->away = null;
		}
	}

	/** @return list<array{string, string, ?string}> Methods, paths, and bodies. */
	private function requests(): array {
		$since = gmdate( 'Y-m-d\TH:i:s\Z', time() - 3600 );
		$new   = (string) json_encode(
			[
				'url'         => 'https://example.com/',
				'event_types' => [ '*' ],
			]
		);
		return [
			[ 'GET', '/webhooks', null ],
			[ 'POST', '/webhooks', $new ],
			[ 'GET', "/webhooks/{$this->hook}", null ],
			[ 'PATCH', "/webhooks/{$this->hook}", '{"name":"New"}' ],
			[ 'POST', "/webhooks/{$this->hook}/test", '{}' ],
			[ 'POST', "/webhooks/{$this->hook}/secret/rotate", '{}' ],
			[ 'POST', "/webhooks/{$this->hook}/secret/reveal", '{}' ],
			[ 'GET', "/webhooks/{$this->hook}/recover?since={$since}", null ],
			[ 'POST', "/webhooks/{$this->hook}/recover", "{\"since\":\"{$since}\"}" ],
			[ 'DELETE', "/webhooks/{$this->hook}/recover", null ],
			[ 'GET', '/deliveries', null ],
			[ 'GET', '/deliveries?context=edit', null ],
			[ 'GET', "/deliveries/{$this->delivery}", null ],
			[ 'GET', "/deliveries/{$this->delivery}?context=edit", null ],
			[ 'POST', "/deliveries/{$this->delivery}/try", '{}' ],
			[ 'POST', "/deliveries/{$this->delivery}/resend", '{}' ],
			[ 'POST', "/deliveries/{$this->delivery}/cancel", '{}' ],
			[ 'GET', '/events', null ],
			[ 'GET', '/events?order=desc&context=edit&search=ada', null ],
			[ 'GET', "/events/{$this->event}", null ],
			[ 'GET', '/event-types/payment_received/samples', null ],
			[ 'GET', '/events/recording', null ],
			[ 'POST', '/events/recording', null ],
			[ 'DELETE', '/events/recording', null ],
			[ 'GET', '/event-types', null ],
			[ 'GET', '/health', null ],
			[ 'GET', "/health/webhooks?webhooks={$this->hook}", null ],
			[ 'GET', '/settings', null ],
			[ 'PATCH', '/settings', '{"keep_log_days":90}' ],
			[ 'GET', '/network', null ],
			[ 'DELETE', "/webhooks/{$this->hook}", null ],
		];
	}
}
