<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Edge\Health\FittingPayloads;
use MultisiteWebhooks\Edge\Words\SchemaProblemWords;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\SiteStatus;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Attributes\CoversClass;

/** A payload that doesn't fit the schema of its event type is delivered, and told. */
#[CoversClass( FittingPayloads::class )]
#[CoversClass( SchemaProblemWords::class )]
final class SchemaMisfitsTest extends NetworkTestCase {

	protected function setUp(): void {
		parent::setUp();
		MustUse::add( 'own-event-type' );
		MustUse::add( 'record-own-event' );
		$this->webhook();
	}

	protected function tearDown(): void {
		MustUse::remove( 'own-event-type' );
		MustUse::remove( 'record-own-event' );
		parent::tearDown();
	}

	public function test_it_is_delivered_as_it_is_and_told_in_the_log(): void {
		$this->record_own( [ 'order' => 'ada@example.com' ] );

		self::assertSame( 'ada@example.com', Receiver::wait_for( 2 )[0]->data()->text( 'order' ) );
		$delivery = $this->newest_delivery();
		self::assertSame( 'delivered', $delivery->text( 'status' ) );
		$problems = $delivery->at( 'schema_problems' )->items();
		self::assertSame( [ 'order' ], array_map( static fn ( Json $one ): string => $one->text( 'field' ), $problems ) );
		self::assertSame( 'The field “order” should be of type integer, but is of type string.', $problems[0]->text( 'message' ) );
	}

	public function test_site_health_says_how_many_since_when_and_what_is_wrong(): void {
		$this->record_own( [ 'order' => 'ada@example.com' ] );
		Wait::until( static fn (): bool => 'good' !== self::health()->text( 'status' ), 'it is counted' );

		$health = self::health();
		self::assertSame( 'recommended', $health->text( 'status' ) );
		self::assertMatchesRegularExpression(
			'/2 events didn’t fit the schema of their type since .+, most recently shop\.order_paid at .+\. The field “order” should be/',
			$health->text( 'description' ),
		);
		self::assertStringNotContainsString( 'ada@', $health->text( 'description' ) );
	}

	public function test_while_debugging_the_error_log_says_it_once_a_request(): void {
		$log    = getenv( 'STACK_LOGS' ) . '/php.log';
		$before = is_file( $log ) ? (int) filesize( $log ) : 0;

		$this->record_own( [ 'order' => 'ada@example.com' ] );
		$read = static fn (): string => is_file( $log ) ? (string) file_get_contents( $log, false, null, $before ) : '';
		Wait::until( static fn (): bool => str_contains( $read(), 'shop.order_paid' ), 'it is logged' );

		self::assertSame(
			1,
			substr_count(
				$read(),
				'Multisite Webhooks: the payload of shop.order_paid does not fit its schema: '
					. 'order should be of type integer, but is of type string. It is sent as it is.',
			),
		);
		self::assertStringNotContainsString( 'ada@', $read() );
	}

	public function test_a_payload_that_fits_is_told_nowhere(): void {
		$this->record_own( [ 'order' => '42', 'note' => null, 'gift' => 'what the example shows is no promise' ] );

		Receiver::wait_for( 2 );
		self::assertSame( [], $this->newest_delivery()->at( 'schema_problems' )->items() );
		self::assertSame( 'good', self::health()->text( 'status' ) );
	}

	public function test_an_event_type_that_nobody_has_registered_has_no_schema_to_fit(): void {
		$this->record( 'of_nobody', [ 'order' => [] ] );

		self::assertSame( [], $this->newest_delivery()->at( 'schema_problems' )->items() );
	}

	/** @param array<string, mixed> $payload Recorded twice. */
	private function record_own( array $payload ): void {
		$address = '/?record_own=' . rawurlencode( (string) json_encode( $payload ) );
		self::assertSame( 'recorded', Http::signed_out()->send_elsewhere( 'GET', $address )->body );
	}

	private function newest_delivery(): Json {
		return Api::get( '/deliveries/' . $this->deliveries()[0]->text( 'id' ) )->json();
	}

	private static function health(): Json {
		wp_cache_flush();
		return SiteStatus::of( 'multisite_webhooks_misfits' );
	}
}
