<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest;

use MultisiteWebhooks\Edge\Input\ParameterSchema;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\SchemaCheck;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** OPTIONS shows the query parameters of a route, and others are refused. */
#[CoversNothing]
final class ArgumentsTest extends NetworkTestCase {

	private const NO_FILTERS = [ 'context', 'page', 'per_page', 'orderby', 'order' ];

	/** @param list<string> $names */
	#[DataProvider( 'lists' )]
	public function test_options_shows_the_parameters_of_a_list( string $path, array $names ): void {
		$all = [ 'context', 'page', 'per_page', 'search', 'orderby', 'order', ...$names ];

		self::assertEqualsCanonicalizing( $all, $this->arguments( $path )->names() );
	}

	/** @return array<string, array{string, list<string>}> */
	public static function lists(): array {
		return [
			'webhooks'    => [ '/webhooks', [ 'status', 'event_type' ] ],
			'deliveries'  => [ '/deliveries', [ 'webhook', 'event_type', 'status', 'site', 'after', 'before', 'cursor' ] ],
			'events'      => [ '/events', [ 'webhook', 'event_type', 'site', 'after', 'cursor' ] ],
			'event types' => [ '/event-types', [] ],
		];
	}

	public function test_options_shows_what_a_parameter_takes(): void {
		$webhooks   = $this->arguments( '/webhooks' );
		$deliveries = $this->arguments( '/deliveries' );

		self::assertSame( 1, $webhooks->number( 'per_page', 'minimum' ) );
		self::assertSame( 100, $webhooks->number( 'per_page', 'maximum' ) );
		self::assertSame( 20, $webhooks->number( 'per_page', 'default' ) );
		self::assertSame( [ 'active', 'paused', 'disabled' ], $webhooks->at( 'status', 'items', 'enum' )->value );
		self::assertSame( [ 'waiting', 'held', 'delivered', 'failed', 'cancelled' ], $deliveries->at( 'status', 'enum' )->value );
		self::assertSame( 'date-time', $deliveries->text( 'after', 'format' ) );
		self::assertSame( '^dlv_[0-9a-z]{26}$', $deliveries->text( 'cursor', 'pattern' ) );
	}

	/** @param list<string> $refused */
	#[DataProvider( 'unknown' )]
	public function test_an_unknown_parameter_is_refused_by_name( string $method, string $path, array $refused ): void {
		$hook  = $this->webhook()->text( 'id' );
		$event = $this->record();
		$path  = str_replace( [ 'HOOK', 'DELIVERY', 'EVENT' ], [ $hook, $this->deliveries()[0]->text( 'id' ), $event ], $path );

		self::assertEqualsCanonicalizing( $refused, Http::as_user( 'admin' )->send( $method, $path )->refused_fields() );
	}

	/** @return array<string, array{string, string, list<string>}> */
	public static function unknown(): array {
		return [
			'webhooks'                => [ 'GET', '/webhooks?colour=red', [ 'colour' ] ],
			'deliveries'              => [ 'GET', '/deliveries?colour=red', [ 'colour' ] ],
			'events'                  => [ 'GET', '/events?colour=red', [ 'colour' ] ],
			'event types'             => [ 'GET', '/event-types?colour=red', [ 'colour' ] ],
			'a delivery'              => [ 'GET', '/deliveries/DELIVERY?colour=red', [ 'colour' ] ],
			'an event'                => [ 'GET', '/events/EVENT?colour=red', [ 'colour' ] ],
			'samples'                 => [ 'GET', '/event-types/site_created/samples?colour=red', [ 'colour' ] ],
			'an event type'           => [ 'GET', '/event-types/site_created?colour=red', [ 'colour' ] ],
			'health of webhooks'      => [ 'GET', '/health/webhooks?webhooks=HOOK&colour=red', [ 'colour' ] ],
			'what can be resent'      => [ 'GET', '/webhooks/HOOK/recover?since=2026-01-01&colour=red', [ 'colour' ] ],
			'a test'                  => [ 'POST', '/webhooks/HOOK/test?colour=red', [ 'colour' ] ],
			'an action'               => [ 'POST', '/deliveries/DELIVERY/cancel?colour=red', [ 'colour' ] ],
			'a filter of another'     => [ 'GET', '/webhooks?site=1', [ 'site' ] ],
			'several, with a bad one' => [ 'GET', '/deliveries?colour=red&size[]=1&page=0', [ 'colour', 'size', 'page' ] ],
		];
	}

	#[DataProvider( 'own_of_wordpress' )]
	public function test_the_parameters_of_wordpress_are_taken( string $query ): void {
		self::assertSame( 200, Http::as_user( 'admin' )->send( 'GET', "/webhooks?{$query}" )->status );
	}

	/** @return array<string, array{string}> */
	public static function own_of_wordpress(): array {
		return [
			'fields'   => [ '_fields=id' ],
			'embed'    => [ '_embed' ],
			'envelope' => [ '_envelope=1' ],
			'locale'   => [ '_locale=user' ],
			'jsonp'    => [ '_jsonp=call' ],
			'method'   => [ '_method=GET' ],
			'context'  => [ 'context=edit' ],
		];
	}

	public function test_a_request_without_pretty_addresses_is_answered_too(): void {
		$reply = Http::as_user( 'admin' )->send_elsewhere( 'GET', '/?rest_route=/multisite-webhooks/v1/webhooks&per_page=1' );

		self::assertSame( 200, $reply->status );
	}

	public function test_permission_comes_before_unknown_parameters(): void {
		self::assertSame( 401, Http::signed_out()->send( 'GET', '/webhooks?colour=red&page=0' )->status );
		self::assertSame( 403, Http::as_user( 'maria' )->send( 'GET', '/webhooks?colour=red&page=0' )->status );
	}

	/** @param list<string> $values Enough of them that one matches nothing. */
	#[DataProvider( 'filters' )]
	public function test_every_filter_narrows_its_list( string $list, string $name, array $values ): void {
		$this->webhook();
		$this->record();
		$this->deliver();
		$count = static fn ( string $value ): int => count(
			Http::as_user( 'admin' )->send( 'GET', "/{$list}?{$name}=" . rawurlencode( $value ) )->json()->items()
		);

		self::assertContains( 0, array_map( $count, $values ) );
	}

	/** @return iterable<string, array{string, string, list<string>}> */
	public static function filters(): iterable {
		$schemas = new Schemas( SchemaCheck::FOLDER );
		foreach ( [ 'webhooks', 'deliveries' ] as $list ) {
			foreach ( array_diff_key( $schemas->parameters( $list ), array_flip( self::NO_FILTERS ) ) as $name => $parameter ) {
				// A webhook may subscribe to everything.
				if ( 'webhooks' === $list && 'event_type' === $name ) {
					continue;
				}
				yield "{$name} of {$list}" => [ $list, $name, self::some_values( $parameter ) ];
			}
		}
	}

	/** @return list<string> */
	private static function some_values( ParameterSchema $parameter ): array {
		$choices = [ ...$parameter->choices(), ...$parameter->items()->choices() ];
		$pattern = $parameter->text( 'pattern' );
		return match ( true ) {
			[] !== $choices                              => $choices,
			$parameter->has_type( 'integer' )            => [ '999999' ],
			'date-time' === $parameter->text( 'format' ) => [ '2000-01-01', '2100-01-01' ],
			null !== $pattern                            => [ strstr( ltrim( $pattern, '^' ), '[', true ) . str_repeat( '0', 26 ) ],
			default                                      => [ 'nothing' ],
		};
	}

	/** Of GET. */
	private function arguments( string $path ): Json {
		return Http::as_user( 'admin' )->send( 'OPTIONS', $path )->json()->at( 'endpoints' )->items()[0]->at( 'args' );
	}
}
