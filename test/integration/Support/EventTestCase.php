<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;

/** For tests that make something happen on the network and look at what a receiver gets. */
abstract class EventTestCase extends NetworkTestCase {

	protected function subscribe( string ...$slugs ): void {
		$this->webhook( [ 'event_types' => array_values( $slugs ) ] );
	}

	/** The one event that the receiver got: of this type, with a payload that its schema allows. */
	protected function received( string $slug ): Received {
		$all = $this->all_received();
		self::assertSame( [ $slug ], array_map( self::type_of( ... ), $all ) );
		self::assertSame( [], SchemaCheck::problems( $slug, $all[0]->data() ) );
		return $all[0];
	}

	/** The payload of the one event. */
	protected function told( string $slug ): Json {
		return $this->received( $slug )->data();
	}

	/** @return list<string> The types of all events that the receiver got, in alphabetical order; each payload fits its schema. */
	protected function types_received(): array {
		$types = [];
		foreach ( $this->all_received() as $one ) {
			$types[] = self::type_of( $one );
			self::assertSame( [], SchemaCheck::problems( self::type_of( $one ), $one->data() ) );
		}
		sort( $types );
		return $types;
	}

	protected function assert_nothing_told(): void {
		self::assertSame( [], $this->types_received() );
	}

	/** @return list<Received> */
	private function all_received(): array {
		$this->deliver();
		return Receiver::requests();
	}

	private static function type_of( Received $received ): string {
		return $received->header( 'x-multisite-event' );
	}
}
