<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Events;

use MultisiteWebhooks\Edge\Rest\Events\SamplesController;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;

/** GET /event-types/{slug}/samples. */
#[CoversClass( SamplesController::class )]
final class SamplesControllerTest extends NetworkTestCase {

	public function test_a_sample_is_what_the_receiver_got(): void {
		$this->webhook();
		$this->record( 'payment_received', [ 'payment_id' => 7, 'fee' => 9.0, 'extra' => (object) [] ], 2 );
		$this->deliver();

		$reply = Http::as_user( 'admin' )->send( 'GET', '/event-types/payment_received/samples' );

		// WordPress's own encoding writes 9.0 as 9.
		self::assertEquals( [ json_decode( Receiver::only()->body ) ], json_decode( $reply->body ) );
	}

	public function test_the_newest_five_of_the_type_are_shown(): void {
		$this->webhook();
		$ids = [];
		for ( $i = 0; $i < 6; $i++ ) {
			$ids[] = $this->record();
		}
		$this->record( 'invoice.odd' );

		$samples = Api::get( '/event-types/payment_received/samples' )->json()->texts( 'id' );

		self::assertSame( array_reverse( array_slice( $ids, 1 ) ), $samples );
	}

	public function test_without_events_the_example_is_shown_as_a_test(): void {
		$sample = Api::get( '/event-types/site_created/samples' )->json()->only();

		self::assertSame( [ 'id', 'type', 'timestamp', 'test', 'network', 'site', 'data' ], $sample->names() );
		self::assertTrue( $sample->at( 'test' )->value );
		self::assertSame( 'site_created', $sample->text( 'type' ) );
		self::assertEquals(
			Api::get( '/event-types/site_created' )->json()->at( 'example' )->value,
			$sample->at( 'data' )->value,
		);
	}

	#[TestWith( [ '/event-types/no_such_type/samples' ] )]
	#[TestWith( [ '/event-types/%25/samples' ] )]
	public function test_an_unknown_type_gets_404( string $path ): void {
		self::assertSame( 404, Http::as_user( 'admin' )->send( 'GET', $path )->status );
	}
}
