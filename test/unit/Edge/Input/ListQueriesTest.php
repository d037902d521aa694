<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Input;

use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Network\SiteOrder;
use MultisiteWebhooks\Domain\Network\SiteQuery;
use MultisiteWebhooks\Domain\Webhook\WebhookOrder;
use MultisiteWebhooks\Domain\Webhook\WebhookQuery;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Edge\Input\ListQueries;
use MultisiteWebhooks\Edge\Input\ParameterSchema;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( ListQueries::class )]
final class ListQueriesTest extends TestCase {

	/** What the controllers read themselves. */
	private const NOT_IN_QUERY = [
		'webhooks'   => [ 'context' ],
		'deliveries' => [ 'context', 'orderby' ],
		'events'     => [ 'context', 'orderby', 'order', 'after', 'cursor' ],
		'sites'      => [],
	];

	public function test_each_filter_of_deliveries_is_read(): void {
		$query = ListQueries::deliveries(
			self::values(
				'deliveries',
				[
					'page'       => '2',
					'per_page'   => '50',
					'webhook'    => 'wh_01kaz8w6r3m5c0q8y4tn2d7xvb',
					'event_type' => 'payment_received',
					'status'     => 'failed',
					'site'       => '3',
					'after'      => '2026-11-24T14:02:11Z',
					'before'     => '2026-11-25T14:02:11Z',
					'search'     => 'ada',
					'order'      => 'asc',
					'cursor'     => 'dlv_01kaz8w6r3m5c0q8y4tn2d7xvb',
				]
			)
		);

		$expected = new DeliveryQuery(
			page: 2,
			per_page: 50,
			webhook: WebhookId::parse( 'wh_01kaz8w6r3m5c0q8y4tn2d7xvb' ),
			event_type: 'payment_received',
			status: DeliveryStatus::Failed,
			site: 3,
			after: new \DateTimeImmutable( '2026-11-24T14:02:11Z' ),
			before: new \DateTimeImmutable( '2026-11-25T14:02:11Z' ),
			search: 'ada',
			descending: false,
			cursor: DeliveryId::parse( 'dlv_01kaz8w6r3m5c0q8y4tn2d7xvb' ),
		);
		self::assertEquals( $expected, $query );
	}

	public function test_each_filter_of_webhooks_is_read(): void {
		$query = ListQueries::webhooks(
			self::values(
				'webhooks',
				[
					'status'     => 'paused,active',
					'event_type' => '*',
					'search'     => 'ada',
					'orderby'    => 'last_delivery',
					'order'      => 'asc',
				]
			)
		);

		$expected = new WebhookQuery(
			search: 'ada',
			statuses: [ WebhookStatus::Paused, WebhookStatus::Active ],
			event_types: [ '*' ],
			order_by: WebhookOrder::LastDelivery,
			descending: false,
		);
		self::assertEquals( $expected, $query );
	}

	public function test_each_filter_of_events_is_read(): void {
		$query = ListQueries::events(
			self::values(
				'events',
				[
					'webhook'    => 'wh_01kaz8w6r3m5c0q8y4tn2d7xvb',
					'event_type' => 'a',
					'site'       => '3',
					'search'     => 'ada',
				]
			)
		);

		$webhook = WebhookId::parse( 'wh_01kaz8w6r3m5c0q8y4tn2d7xvb' );
		self::assertEquals( new EventQuery( webhook: $webhook, type: 'a', site: 3, search: 'ada' ), $query );
	}

	public function test_each_filter_of_sites_is_read(): void {
		$given = [
			'page'     => '2',
			'per_page' => '50',
			'include'  => '3, 12',
			'search'   => 'nord',
			'orderby'  => 'url',
			'order'    => 'desc',
		];

		self::assertEquals(
			new SiteQuery( page: 2, per_page: 50, search: 'nord', ids: [ 3, 12 ], order_by: SiteOrder::Url, descending: true ),
			ListQueries::sites( self::values( 'sites', $given ) )
		);
	}

	public function test_without_filters_a_list_shows_all(): void {
		self::assertEquals( new WebhookQuery(), ListQueries::webhooks( self::values( 'webhooks', [] ) ) );
		self::assertEquals( new DeliveryQuery(), ListQueries::deliveries( self::values( 'deliveries', [] ) ) );
		self::assertEquals( new SiteQuery(), ListQueries::sites( self::values( 'sites', [] ) ) );
		self::assertEquals( new EventQuery(), ListQueries::events( self::values( 'events', [] ) ) );
	}

	#[DataProvider( 'parameters' )]
	public function test_no_parameter_of_a_schema_is_ignored( string $list, string $name, string $value ): void {
		self::assertNotEquals( self::query( $list, [] ), self::query( $list, [ $name => $value ] ) );
	}

	/** @return iterable<string, array{string, string, string}> */
	public static function parameters(): iterable {
		foreach ( self::NOT_IN_QUERY as $list => $others ) {
			foreach ( array_diff_key( self::schemas()->parameters( $list ), array_flip( $others ) ) as $name => $parameter ) {
				yield "{$name} of {$list}" => [ $list, $name, self::another_value( $parameter ) ];
			}
		}
	}

	/** @param array<string, string> $given */
	private static function query( string $list, array $given ): object {
		$values = self::values( $list, $given );
		return match ( $list ) {
			'webhooks'   => ListQueries::webhooks( $values ),
			'deliveries' => ListQueries::deliveries( $values ),
			'sites'      => ListQueries::sites( $values ),
			default      => ListQueries::events( $values ),
		};
	}

	/** One that is valid and not the default. */
	private static function another_value( ParameterSchema $parameter ): string {
		$choices = [ ...$parameter->choices(), ...$parameter->items()->choices() ];
		return match ( true ) {
			[] !== $choices                             => array_values( array_diff( $choices, [ $parameter->text( 'default' ) ] ) )[0],
			$parameter->has_type( 'integer' )           => '7',
			'date-time' === $parameter->text( 'format' ) => '2026-11-24T14:02:11Z',
			null !== $parameter->text( 'pattern' )      => self::id_like( $parameter->text( 'pattern' ) ),
			null !== $parameter->items()->text( 'pattern' ) => '7',
			default                                     => 'ada',
		};
	}

	/** @param string $pattern Such as "^dlv_[0-9a-z]{26}$". */
	private static function id_like( string $pattern ): string {
		return substr( $pattern, 1, (int) strpos( $pattern, '[' ) - 1 ) . str_repeat( '0', 26 );
	}

	/** @param array<string, string> $given */
	private static function values( string $list, array $given ): QueryValues {
		return QueryValues::of_request( $given, self::schemas()->parameters( $list ) );
	}

	private static function schemas(): Schemas {
		return new Schemas( dirname( __DIR__, 4 ) . '/plugin/schema' );
	}
}
