<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Network;

use MultisiteWebhooks\Edge\Rest\Network\NetworkController;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\CopiedDatabase;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** GET and POST /network. */
#[CoversClass( NetworkController::class )]
final class NetworkControllerTest extends NetworkTestCase {

	private string $now = '';

	protected function setUp(): void {
		parent::setUp();
		$this->now = get_network()?->domain . get_network()?->path;
		$this->webhook();
		$this->record();
	}

	public function test_a_copy_shows_both_addresses(): void {
		CopiedDatabase::import();

		$copy = $this->copy();

		self::assertSame(
			[ 'production.example/', $this->now, false ],
			[ $copy->text( 'known' ), $copy->text( 'now' ), $copy->at( 'silent' )->value ],
		);
	}

	public function test_at_home_nothing_is_said_and_moving_again_changes_nothing(): void {
		$this->deliver();

		self::assertNull( Api::get( '/network' )->json()->at( 'clone' )->value );
		self::assertNull( CopiedDatabase::decide( 'moved' )->json()->at( 'clone' )->value );
		self::assertSame( 'multisite_webhooks_no_copy', CopiedDatabase::decide( 'copy' )->json( 409 )->text( 'code' ) );
	}

	/** @param array<string, mixed> $body */
	#[DataProvider( 'no_decisions' )]
	public function test_what_is_no_decision_is_refused( array $body, string $field ): void {
		CopiedDatabase::import();

		self::assertSame( [ $field ], Api::post( '/network', $body )->refused_fields() );
		self::assertFalse( $this->copy()->at( 'silent' )->value );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function no_decisions(): array {
		return [
			'none'          => [ [], 'decision' ],
			'another word'  => [ [ 'decision' => 'stay' ], 'decision' ],
			'no text'       => [ [ 'decision' => 1 ], 'decision' ],
			'another field' => [ [ 'decision' => 'copy', 'address' => 'x' ], 'address' ],
		];
	}

	private function copy(): Json {
		return Api::get( '/network' )->json()->at( 'clone' );
	}
}
