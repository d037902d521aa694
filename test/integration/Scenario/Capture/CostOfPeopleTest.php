<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\PeopleTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use PHPUnit\Framework\Attributes\CoversNothing;

/** People log in and change things all the time. It costs nothing until a webhook wants to know. */
#[CoversNothing]
final class CostOfPeopleTest extends PeopleTestCase {

	public function test_nothing_is_read_or_loaded_for_people_while_no_webhook_wants_to_know(): void {
		$this->subscribe( 'payment_received' );
		$without = $this->cost( 'without' );
		$with    = $this->cost( 'with' );

		self::assertEquals( $without->value, $with->value );
		self::assertGreaterThan( 0, $with->number( 'login', 'queries' ) );
		self::assertSame( [], $with->at( 'login', 'classes' )->value );
	}

	public function test_a_webhook_that_wants_to_know_is_noticed(): void {
		$this->subscribe( 'user_logged_in', 'user_updated', 'user_role_changed' );

		self::assertNotSame( [], $this->cost( 'with' )->at( 'login', 'classes' )->value );
		self::assertSame( [ 'user_logged_in', 'user_role_changed', 'user_updated' ], $this->types_received() );
	}

	private function cost( string $listeners ): Json {
		wpmu_delete_user( $this->user );
		$this->create_user();
		return Json::parse( Runner::run( 'cost-of-people', $listeners ) );
	}
}
