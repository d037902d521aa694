<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Cli;

use MultisiteWebhooks\Edge\Cli\RecoverCommand;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use PHPUnit\Framework\Attributes\CoversClass;

/** `wp webhook recover`. */
#[CoversClass( RecoverCommand::class )]
final class RecoverCommandTest extends NetworkTestCase {

	public function test_a_dry_run_of_recover_only_says_how_many_failed(): void {
		$webhook = $this->failed();

		WpCli::run( 'recover', $webhook, '--since=2020-01-01', '--dry-run' )->expect( '2 failed deliveries can be resent.' );

		self::assertCount( 2, $this->deliveries() );
	}

	public function test_recover_does_nothing_without_a_yes(): void {
		$webhook = $this->failed();

		WpCli::run( 'recover', $webhook, '--since=2020-01-01' )->wait();

		self::assertCount( 2, $this->deliveries() );
	}

	public function test_recover_sends_again_what_failed(): void {
		$webhook = $this->failed();

		WpCli::run( 'recover', $webhook, '--since=2020-01-01', '--yes' )->expect(
			"2 failed deliveries can be resent.\nSuccess: 2 deliveries will be resent."
		);

		self::assertSame( [ 'failed', 'failed', 'waiting', 'waiting' ], $this->statuses() );
	}

	public function test_recover_wants_a_time(): void {
		WpCli::run( 'recover', $this->failed(), '--since=yesterday' )->expect_error(
			'since: This must be a time such as 2026-11-24T14:02:11Z.',
		);
	}

	/** @return string The id of a webhook with two failed deliveries. */
	private function failed(): string {
		$webhook = $this->webhook()->text( 'id' );
		$this->record();
		$this->record();
		self::write_deliveries();
		Database::write(
			'UPDATE ' . Database::DELIVERIES . " SET status = 'failed', reason = 'http_500', next_try_at = NULL, finished_at = created_at",
		);
		return $webhook;
	}
}
