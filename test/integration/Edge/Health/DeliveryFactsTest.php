<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Health;

use MultisiteWebhooks\Edge\Health\DeliveryFacts;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversClass;

/** The facts about deliveries in the information of Site Health. */
#[CoversClass( DeliveryFacts::class )]
final class DeliveryFactsTest extends NetworkTestCase {

	private const TIME = '/\A[A-Z][a-z]+ \d{1,2}, \d{4}, \d\d:\d\d:\d\d \+00:00\z/';

	public function test_the_facts_stand_in_the_information_of_the_site(): void {
		$this->deliver();
		$this->late( 300 );

		$sections = apply_filters( 'debug_information', [] );

		$fields = Json::of( $sections )->at( 'multisite-webhooks', 'fields' );
		self::assertSame( 2, $fields->number( 'waiting', 'value' ) );
		self::assertMatchesRegularExpression( self::TIME, $fields->text( 'oldest_due', 'value' ) );
		self::assertMatchesRegularExpression( self::TIME, $fields->text( 'cron_ran_at', 'value' ) );
		self::assertSame( 'Never', $fields->text( 'worker_ran_at', 'value' ) );
		self::assertSame( 'Nothing delivered yet', $fields->text( 'delay', 'value' ) );
		self::assertMatchesRegularExpression( '/\A\d+ [KM]B in [\d,]+ rows\z/', $fields->text( 'storage', 'value' ) );
		self::assertSame( 'Content: 30 days, outcomes: 90 days', $fields->text( 'kept', 'value' ) );
		self::assertSame( 0, $fields->number( 'unrecorded', 'value' ) );
	}

	private function late( int $seconds ): void {
		$this->webhook();
		$this->record();
		$this->record();
		Database::write(
			'UPDATE ' . Database::DELIVERIES . ' SET next_try_at = ? ORDER BY id LIMIT 1',
			gmdate( 'Y-m-d H:i:s.000', time() - $seconds ),
		);
	}
}
