<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Words;

use MultisiteWebhooks\Edge\Words\WebhookWarnings;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** What can be saved although it may not be what was meant. */
#[CoversClass( WebhookWarnings::class )]
final class WebhookWarningsTest extends NetworkTestCase {

	/**
	 * @param list<string> $theirs
	 * @param list<string> $mine
	 */
	#[DataProvider( 'shared' )]
	public function test_another_webhook_that_sends_the_same_there_is_named( array $theirs, array $mine, string $warning ): void {
		$this->webhook( [ 'name' => 'Zapier: new payments', 'event_types' => $theirs ] );

		$created = $this->create( [ 'event_types' => $mine ] );

		self::assertSame( $warning, rawurldecode( $created->header( 'X-Multisite-Webhooks-Warning' ) ) );
	}

	/** @return array<string, array{list<string>, list<string>, string}> */
	public static function shared(): array {
		$events = '“Zapier: new payments” already sends events to this address. Both webhooks would send them.';
		return [
			'an event'                    => [
				[ 'payment_received' ],
				[ 'payment_received' ],
				'“Zapier: new payments” already sends Payment Received to this address. Both webhooks would send it.',
			],
			'the first of several events' => [
				[ 'payment_received', 'site_created' ],
				[ 'user_registered', 'site_created', 'payment_received' ],
				'“Zapier: new payments” already sends Site Created to this address. Both webhooks would send it.',
			],
			'all of theirs'               => [ [ '*' ], [ 'payment_received' ], $events ],
			'all of mine'                 => [ [ 'payment_received' ], [ '*' ], $events ],
		];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider( 'different' )]
	public function test_what_differs_is_no_reason_to_warn( array $fields ): void {
		$this->webhook( [ 'event_types' => [ 'payment_received' ], 'sites' => [ 1, 2 ] ] );

		self::assertArrayNotHasKey(
			'x-multisite-webhooks-warning',
			$this->create( $fields + [ 'event_types' => [ 'payment_received' ] ] )->headers,
		);
	}

	/** @return array<string, array{array<string, mixed>}> */
	public static function different(): array {
		return [
			'other events'                       => [ [ 'event_types' => [ 'site_created' ] ] ],
			'another path'                       => [ [ 'url' => Receiver::url( '/other' ) ] ],
			'the same path in other letters'     => [ [ 'url' => Receiver::url( '/HOOK' ) ] ],
			'other sites'                        => [ [ 'sites' => [ 3 ] ] ],
		];
	}

	public function test_a_webhook_is_no_duplicate_of_itself(): void {
		$id = $this->webhook()->text( 'id' );

		self::assertArrayNotHasKey(
			'x-multisite-webhooks-warning',
			Http::as_user( 'admin' )->send(
				'PATCH',
				"/webhooks/{$id}",
				[ 'event_types' => [ 'payment_received', 'site_created' ] ],
			)->headers,
		);
	}

	public function test_a_duplicate_that_is_paused_is_not_warned_of_again(): void {
		$this->webhook( [ 'name' => 'Theirs' ] );
		$id = $this->webhook()->text( 'id' );

		self::assertArrayNotHasKey(
			'x-multisite-webhooks-warning',
			Http::as_user( 'admin' )->send( 'PATCH', "/webhooks/{$id}", [ 'status' => 'paused' ] )->headers,
		);
	}

	public function test_a_change_into_a_duplicate_is_warned_of(): void {
		$this->webhook( [ 'name' => 'Theirs' ] );
		$id = $this->webhook( [ 'url' => Receiver::url( '/other' ) ] )->text( 'id' );

		$changed = Http::as_user( 'admin' )->send( 'PATCH', "/webhooks/{$id}", [ 'url' => Receiver::url() ] );

		self::assertSame( 200, $changed->status );
		self::assertStringContainsString(
			'“Theirs” already sends events to this address.',
			rawurldecode( $changed->header( 'X-Multisite-Webhooks-Warning' ) ),
		);
	}

	public function test_two_warnings_are_two_sentences(): void {
		$url = 'https://no-such-host.example.com/hook';
		$this->webhook( [ 'name' => 'Theirs', 'url' => $url ] );

		self::assertSame(
			'no-such-host.example.com could not be found. Check the spelling; nothing can be delivered until it is found. “Theirs” already '
			. 'sends events to this address. Both webhooks would send them.',
			rawurldecode( $this->create( [ 'url' => $url ] )->header( 'X-Multisite-Webhooks-Warning' ) )
		);
	}

	public function test_the_longest_warning_fits_into_a_header(): void {
		$url = 'https://' . implode( '.', [ ...array_fill( 0, 3, str_repeat( 'x', 61 ) ), str_repeat( 'y', 49 ), 'example.com' ] ) . '/';
		$this->webhook( [ 'name' => str_repeat( '🎉', 200 ), 'url' => $url ] );

		self::assertSame( 201, $this->create( [ 'url' => $url ] )->status );
	}

	/** @param array<string, mixed> $fields */
	private function create( array $fields ): Reply {
		return Http::as_user( 'admin' )->send( 'POST', '/webhooks', $fields + [ 'url' => Receiver::url(), 'event_types' => [ '*' ] ] );
	}
}
