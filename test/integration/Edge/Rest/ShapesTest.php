<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest;

use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\SchemaCheck;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** The fields of a response are those that its schema names, so that the screens' types are true. */
#[CoversNothing]
final class ShapesTest extends NetworkTestCase {

	#[DataProvider( 'shapes' )]
	public function test_what_is_shown_has_the_fields_of_its_schema( string $path, string $resource_name, string ...$within ): void {
		$this->webhook();
		$this->record();
		$this->deliver();
		$schema = ( new Schemas( SchemaCheck::FOLDER ) )->of( $resource_name );
		foreach ( $within as $name ) {
			$schema = is_array( $schema['properties'] ?? null ) ? $schema['properties'][ $name ] : [];
			self::assertIsArray( $schema );
		}
		$shown = Http::as_user( 'admin' )->send( 'GET', $path )->json()->items()[0]->at( ...$within );

		self::assertIsArray( $schema['properties'] ?? null );
		self::assertIsArray( $schema['required'] ?? null );
		self::assertSame( [], array_diff( array_filter( $schema['required'], is_string( ... ) ), $shown->names() ) );
		self::assertSame( [], array_diff( $shown->names(), array_keys( $schema['properties'] ) ) );
	}

	/** @return array<string, list<string>> */
	public static function shapes(): array {
		return [
			'a webhook'               => [ '/webhooks', 'webhook' ],
			'a delivery'              => [ '/deliveries?context=edit', 'delivery' ],
			'details of a delivery'   => [ '/deliveries?context=edit', 'delivery', 'details' ],
			'the last attempt of one' => [ '/deliveries?context=edit', 'delivery', 'details', 'last_attempt' ],
			'an event type'           => [ '/event-types?context=edit', 'event-type' ],
			'an event'                => [ '/events', 'event' ],
			'an event on a screen'    => [ '/events?context=edit', 'event' ],
			'details of an event'     => [ '/events?context=edit', 'event', 'details' ],
			'a sample'                => [ '/event-types/payment_received/samples', 'sample' ],
			'a site'                  => [ '/sites', 'site' ],
		];
	}
}
