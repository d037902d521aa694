<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Network;

use MultisiteWebhooks\Adapter\Storage\Options\RetentionOption;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Edge\Rest\Network\SettingsController;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversClass;

/** GET and PATCH /settings, and the constants that win. */
#[CoversClass( SettingsController::class )]
final class SettingsControllerTest extends NetworkTestCase {

	public function test_without_a_choice_content_is_kept_for_30_days_and_outcomes_for_90(): void {
		self::assertEquals(
			(object) [
				'keep_content_days' => 30,
				'keep_log_days'     => 90,
				'fixed'             => [],
			],
			Api::get( '/settings' )->json()->value
		);
	}

	public function test_a_choice_is_kept(): void {
		$changed = Api::patch( '/settings', [ 'keep_content_days' => 7 ] )->json();

		self::assertSame( [ 7, 90 ], [ $changed->number( 'keep_content_days' ), $changed->number( 'keep_log_days' ) ] );
		self::assertEquals( $changed->value, Api::get( '/settings' )->json()->value );
	}

	public function test_what_was_read_can_be_sent_back(): void {
		$read = Api::get( '/settings' )->json();

		$sent = [
			'keep_content_days' => $read->number( 'keep_content_days' ),
			'keep_log_days'     => $read->number( 'keep_log_days' ),
			'fixed'             => [ 'keep_log_days' ],
		];

		self::assertEquals( $read->value, Api::patch( '/settings', $sent )->json()->value );
	}

	public function test_a_bad_choice_is_refused_in_words(): void {
		self::assertSame(
			'This must be a whole number from 1 to 3650.',
			Api::patch( '/settings', [ 'keep_log_days' => 0 ] )->json( 400 )->text( 'data', 'params', 'keep_log_days' )
		);
		self::assertSame(
			'Content can’t be kept longer than outcomes, which are kept for 90 days.',
			Api::patch( '/settings', [ 'keep_content_days' => 91 ] )->json( 400 )->text( 'data', 'params', 'keep_content_days' )
		);
		self::assertSame(
			'Outcomes must be kept at least as long as content, which is kept for 30 days.',
			Api::patch( '/settings', [ 'keep_log_days' => 29 ] )->json( 400 )->text( 'data', 'params', 'keep_log_days' )
		);
	}

	public function test_other_kinds_and_names_are_refused(): void {
		self::assertSame(
			[ 'keep_log_days' ],
			Api::patch( '/settings', [ 'keep_log_days' => '90' ] )->json( 400 )->at( 'data', 'params' )->names(),
		);
		self::assertSame(
			[ 'keep_bodies' ],
			Api::patch( '/settings', [ 'keep_bodies' => 9 ] )->json( 400 )->at( 'data', 'params' )->names(),
		);
	}

	public function test_a_constant_wins_over_the_choice(): void {
		$this->option()->set( new RetentionDays( 7, 60 ) );

		$option = $this->option( [ 'MULTISITE_WEBHOOKS_KEEP_LOG_DAYS' => 365 ] );

		self::assertEquals( new RetentionDays( 7, 365 ), $option->get() );
		self::assertSame( [ 'keep_log_days' ], $option->fixed() );
	}

	public function test_a_choice_comes_back_when_the_constant_goes(): void {
		$this->option()->set( new RetentionDays( 7, 60 ) );
		$this->option( [ 'MULTISITE_WEBHOOKS_KEEP_LOG_DAYS' => 365 ] )->set( new RetentionDays( 9, 365 ) );

		self::assertEquals( new RetentionDays( 9, 60 ), $this->option()->get() );
	}

	public function test_a_constant_that_holds_no_number_of_days_deletes_nothing(): void {
		$option = $this->option(
			[
				'MULTISITE_WEBHOOKS_KEEP_CONTENT_DAYS' => 'one month',
				'MULTISITE_WEBHOOKS_KEEP_LOG_DAYS'     => 0,
			]
		);

		self::assertEquals( new RetentionDays( 30, 90 ), $option->get() );
		self::assertSame( [], $option->fixed() );
	}

	/** @param array<string, mixed> $constants */
	private function option( array $constants = [] ): RetentionOption {
		return new RetentionOption( 1, static fn ( string $name ): mixed => $constants[ $name ] ?? null );
	}
}
