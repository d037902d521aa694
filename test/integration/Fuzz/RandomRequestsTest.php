<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Fuzz;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Bodies and queries of any kind: accepted or refused, but never an error of the server. */
#[CoversNothing]
final class RandomRequestsTest extends NetworkTestCase {

	private const FIELDS     = [
		'name', 'url', 'event_types', 'status', 'format', 'sites', 'headers', 'headers_from', 'accept_redirect',
		'secret', 'held', 'id', 'created_at', 'unknown',
		'event_type', 'since',
	];
	private const PARAMETERS = [
		'page', 'per_page', 'search', 'orderby', 'order', 'status', 'event_type', 'webhook', 'site', 'after', 'before', 'cursor',
		'context', 'webhooks', '_fields',
	];
	private const LISTS      = [ '/webhooks', '/deliveries', '/events', '/event-types', '/health', '/health/webhooks' ];

	private Chance $chance;

	protected function setUp(): void {
		parent::setUp();
		$this->chance = Chance::new();
	}

	public function test_any_body(): void {
		$webhook = $this->webhook()->text( 'id' );
		$places  = [ '/webhooks', "/webhooks/{$webhook}", "/webhooks/{$webhook}/recover" ];
		for ( $round = 0; $round < Chance::rounds(); $round++ ) {
			$place = $this->chance->one_of( $places );
			$body  = $this->body();
			$reply = "/webhooks/{$webhook}" === $place ? Api::patch( $place, $body ) : Api::post( $place, $body );
			self::assertContains( $reply->status, [ 200, 201, 202, 400, 404, 409 ], "{$this->named()}: {$place} " . json_encode( $body ) );
		}
	}

	public function test_any_query(): void {
		$this->webhook();
		$this->record();
		for ( $round = 0; $round < Chance::rounds(); $round++ ) {
			$place = $this->chance->one_of( self::LISTS );
			$query = [];
			for ( $i = $this->chance->number( 1, 4 ); 0 < $i; $i-- ) {
				$query[ $this->chance->one_of( self::PARAMETERS ) ] = $this->chance->text();
			}
			self::assertContains(
				Api::get( $place, $query )->status,
				[ 200, 400, 410 ],
				"{$this->named()}: {$place} " . json_encode( $query, JSON_INVALID_UTF8_SUBSTITUTE ),
			);
		}
	}

	/** @return array<string, mixed> */
	private function body(): array {
		$body = $this->chance->is( 50 ) ? [ 'url' => 'https://example.com/hook', 'event_types' => [ 'payment_received' ] ] : [];
		for ( $i = $this->chance->number( 0, 3 ); 0 < $i; $i-- ) {
			$body[ $this->chance->one_of( self::FIELDS ) ] = $this->chance->json_value();
		}
		return $body;
	}

	private function named(): string {
		return "FUZZ_SEED={$this->chance->seed}";
	}
}
