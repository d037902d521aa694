<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** Every parameter and every field with odd values: refused or accepted, but never an error of the server. */
#[CoversNothing]
final class OddInputTest extends NetworkTestCase {

	private const ODD_TEXTS = [
		'%'                    => '%',
		'a quote'              => "' OR 1=1 -- ",
		'a placeholder'        => '%s %d %i %1$s',
		'a back-slash'         => '\\',
		'a letter outside ASCII' => 'é',
		'an emoji'             => '🎉',
		'invalid UTF-8'        => "\xff\xfe",
		'cut UTF-8'            => "a\xf0\x9f",
		'NUL'                  => "\0",
		'a line break'         => "\r\n",
		'a huge number'        => '99999999999999999999',
		'a negative number'    => '-1',
		'a fraction'           => '1.5',
		'a date of long ago'   => '0000-00-00T00:00:00Z',
		'a date far away'      => '9999-12-31T23:59:59.999999999+23:59',
		'a long text'          => 'long',
	];

	/** @param list<string> $parameters */
	#[DataProvider( 'lists' )]
	public function test_odd_values_of_a_query( string $path, array $parameters ): void {
		$this->webhook();
		$this->record();
		foreach ( $parameters as $parameter ) {
			foreach ( self::ODD_TEXTS as $what => $value ) {
				$status = $this->status_of(
					static fn () => Api::get( $path, [ $parameter => 'long' === $value ? str_repeat( 'x', 10_000 ) : $value ] )->status,
				);
				self::assertContains( $status, [ 200, 400, 410 ], "{$parameter}: {$what}" );
			}
		}
	}

	/** @return array<string, array{string, list<string>}> */
	public static function lists(): array {
		$all = [
			'webhooks', 'page', 'per_page', 'search', 'orderby', 'order', 'status', 'event_type', 'webhook', 'site', 'after', 'before',
			'cursor',
		];
		return [
			'webhooks'    => [ '/webhooks', $all ],
			'deliveries'  => [ '/deliveries', $all ],
			'events'      => [ '/events', $all ],
			'event types' => [ '/event-types', $all ],
			'health'      => [ '/health', $all ],
			'of webhooks' => [ '/health/webhooks', $all ],
		];
	}

	public function test_odd_values_of_a_field(): void {
		$id = $this->webhook()->text( 'id' );
		$fields = [
			'name', 'url', 'event_types', 'status', 'format', 'sites', 'headers', 'headers_from', 'accept_redirect', 'secret', 'held',
		];
		foreach ( $fields as $field ) {
			foreach ( self::odd_values() as $value ) {
				$status = $this->status_of( static fn () => Api::patch( "/webhooks/{$id}", [ $field => $value ] )->status );
				self::assertContains( $status, [ 200, 400 ], "{$field}: " . json_encode( $value ) );
			}
		}
	}

	public function test_odd_values_of_the_event_type_of_a_test(): void {
		$id = $this->webhook()->text( 'id' );
		foreach ( self::odd_values() as $value ) {
			$status = $this->status_of( static fn () => Api::post( "/webhooks/{$id}/test", [ 'event_type' => $value ] )->status );
			self::assertSame( 400, $status, (string) json_encode( $value ) );
		}
	}

	public function test_odd_values_of_the_time_of_a_recovery(): void {
		$path = "/webhooks/{$this->webhook()->text( 'id' )}/recover";
		foreach ( self::ODD_TEXTS as $what => $value ) {
			self::assertContains(
				$this->status_of( static fn () => Api::get( $path, [ 'since' => $value ] )->status ),
				[ 200, 400 ],
				$what,
			);
		}
		foreach ( self::odd_values() as $value ) {
			self::assertContains(
				$this->status_of( static fn () => Api::post( $path, [ 'since' => $value ] )->status ),
				[ 202, 400 ],
				(string) json_encode( $value ),
			);
		}
	}

	public function test_odd_values_of_an_id(): void {
		foreach ( self::ODD_TEXTS as $what => $value ) {
			foreach ( [ 'deliveries/%s/resend', 'deliveries/%s/cancel', 'deliveries/%s/try', 'webhooks/%s/recover' ] as $route ) {
				$status = $this->status_of(
					static fn () => Api::post(
						'/' . sprintf( $route, rawurlencode( $value ) ),
						'webhooks/%s/recover' === $route ? [ 'since' => '2026-01-01' ] : [],
					)->status,
				);
				self::assertSame( 404, $status, "{$route}: {$what}" );
			}
		}
	}

	/** @return list<mixed> */
	private static function odd_values(): array {
		$texts = array_values( array_filter( self::ODD_TEXTS, static fn ( string $text ): bool => 1 === preg_match( '//u', $text ) ) );
		return [
			...$texts,
			...array_map( static fn ( string $text ): array => [ $text ], $texts ),
			...array_map( static fn ( string $text ): array => [ 'X-A' => $text ], $texts ),
			...array_map( static fn ( string $text ): array => [ $text => 'x' ], $texts ),
			null,
			true,
			-1,
			1.0e300,
			[],
			[ [] ],
			[ null ],
			[ 1.5 ],
			[ PHP_INT_MAX ],
			[ 'a' => [ 'b' => [] ] ],
		];
	}

	/** @param \Closure(): int $request */
	private function status_of( \Closure $request ): int {
		try {
			return $request();
		} catch ( \PHPUnit\Framework\Exception $failure ) {
			throw $failure;
		} catch ( \Throwable ) {
			return 500;
		}
	}
}
